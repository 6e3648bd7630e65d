package dev.dagproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A headless Chromium, which opens pages as a person's browser does. */
final class Browser {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final String LISTENING = "DevTools listening on ";
  private static final int PATIENCE_SECONDS = 60;

  private final Path folder;

  /**
   * A browser that knows nothing of earlier ones.
   *
   * @param folder takes its profile and what it prints
   */
  Browser(Path folder) {
    this.folder = folder;
  }

  /** What a person does on a page. */
  interface Visit {
    void to(DrivenPage page) throws InterruptedException;
  }

  /** Opens a page for as long as a visit takes. */
  void visit(Path page, Visit visit) throws IOException, InterruptedException {
    Process browser =
        new ProcessBuilder(command("--remote-debugging-port=0", "about:blank"))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      BufferedReader said = browser.errorReader(StandardCharsets.ISO_8859_1);
      String line = said.readLine();
      while (line != null && !line.startsWith(LISTENING)) {
        line = said.readLine();
      }
      assertThat(line).as("where the browser listens").isNotNull();
      URI devTools = URI.create(line.substring(LISTENING.length()));
      // What it says later is read, so that it can go on.
      Thread.ofVirtual().start(() -> said.lines().forEach(rest -> {}));
      try (DrivenPage driven = new DrivenPage(devTools, page.toUri())) {
        visit.to(driven);
      }
    } finally {
      end(browser);
    }
  }

  /** The page's elements as they are when its scripts have run; none may have complained. */
  String open(Path page, String hash) throws IOException, InterruptedException {
    Path dom = folder.resolve("dom.html");
    Path complaints = folder.resolve("browser.log");
    Process browser =
        new ProcessBuilder(command("--dump-dom", page.toUri() + hash))
            .redirectOutput(dom.toFile())
            .redirectError(complaints.toFile())
            .start();
    try {
      assertThat(browser.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("it ends").isTrue();
    } finally {
      end(browser);
    }
    // What else it prints is about the computer, and may be no UTF-8.
    assertThat(Files.readString(complaints, StandardCharsets.ISO_8859_1).lines())
        .filteredOn(line -> line.contains("CONSOLE"))
        .as("errors and warnings of the page")
        .isEmpty();
    return Files.readString(dom);
  }

  /** With the processes that it began: they write into its profile up to their own end. */
  private static void end(Process browser) {
    List<ProcessHandle> all = new ArrayList<>(browser.descendants().toList());
    all.add(browser.toHandle());
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(process -> process.onExit().join());
  }

  private List<String> command(String... what) {
    List<String> command = new ArrayList<>();
    command.add(executable());
    command.addAll(
        List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--enable-logging=stderr",
            "--window-size=1280,1000",
            "--user-data-dir=" + folder.resolve("profile")));
    command.addAll(List.of(what));
    return command;
  }

  private static String executable() {
    for (String folder : System.getenv("PATH").split(File.pathSeparator)) {
      for (String name : NAMES) {
        Path file = Path.of(folder).resolve(name);
        if (Files.isExecutable(file)) {
          return file.toString();
        }
      }
    }
    throw new AssertionError(
        "The report is tested in Chromium, and PATH has none of "
            + String.join(", ", NAMES)
            + "; on Debian: apt-get install chromium");
  }
}
