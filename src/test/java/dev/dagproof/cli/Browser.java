package dev.dagproof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
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

  /** The page's elements as they are when its scripts have run; none may have complained. */
  String open(Path page, String hash) throws IOException, InterruptedException {
    Path dom = folder.resolve("dom.html");
    Path complaints = folder.resolve("browser.log");
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
            "--user-data-dir=" + folder.resolve("profile"),
            "--dump-dom",
            page.toUri() + hash));
    Process browser =
        new ProcessBuilder(command)
            .redirectOutput(dom.toFile())
            .redirectError(complaints.toFile())
            .start();
    try {
      assertThat(browser.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("it ends").isTrue();
    } finally {
      browser.destroyForcibly();
    }
    // What else it prints is about the computer, and may be no UTF-8.
    assertThat(Files.readString(complaints, StandardCharsets.ISO_8859_1).lines())
        .filteredOn(line -> line.contains("CONSOLE"))
        .as("errors and warnings of the page")
        .isEmpty();
    return Files.readString(dom);
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
