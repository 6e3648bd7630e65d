package dev.dagproof.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/** A dagproof of its own: a Java process, in a process group as a shell would start it. */
final class RunProcess implements AutoCloseable {
  private static final int SECONDS = 60;

  /** Whoever runs the tests may have them ignore Ctrl-C, which programs inherit. */
  private static final String AS_A_SHELL =
      """
      import os, resource, signal, sys
      os.setsid()
      signal.signal(signal.SIGINT, signal.SIG_DFL)
      limit = os.environ.pop("TEST_FILE_LIMIT", None)
      if limit is not None:
          resource.setrlimit(resource.RLIMIT_FSIZE, (int(limit), int(limit)))
      os.execvp(sys.argv[1], sys.argv[1:])
      """;

  private final Process process;
  private final BufferedReader lines;
  private final StringBuilder seen = new StringBuilder();
  private final Path errors;

  private RunProcess(Process process, Path errors) {
    this.process = process;
    this.lines = process.inputReader(UTF_8);
    this.errors = errors;
  }

  /**
   * Starts it.
   *
   * @param variables beside those of this process; {@code TEST_FILE_LIMIT} is how many bytes a file
   *     that it writes may have, as on a disk that is full
   */
  static RunProcess start(Path folder, Map<String, String> variables, String... arguments)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "python3",
                "-c",
                AS_A_SHELL,
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-cp",
                absolute(System.getProperty("java.class.path", "")),
                "dev.dagproof.Main"));
    command.addAll(List.of(arguments));
    Path errors = Files.createTempFile("dagproof", ".err");
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectError(errors.toFile());
    Map<String, String> environment = builder.environment();
    environment.remove("VIRTUAL_ENV");
    environment.put("XDG_CACHE_HOME", RunCache.shared());
    environment.putAll(variables);
    Process process = builder.start();
    process.getOutputStream().close();
    return new RunProcess(process, errors);
  }

  private static String absolute(String classPath) {
    List<String> entries = new ArrayList<>();
    for (String entry : classPath.split(File.pathSeparator)) {
      entries.add(Path.of(entry).toAbsolutePath().toString());
    }
    return String.join(File.pathSeparator, entries);
  }

  /** Reads on until there is such a line; the test fails if there is none. */
  String awaitLine(Predicate<String> isIt) throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      seen.append(line).append('\n');
      if (isIt.test(line)) {
        return line;
      }
    }
    throw new AssertionError("ended before it printed that:\n" + seen + err());
  }

  /** Ctrl-C, which the terminal sends to all processes of the group. */
  void interrupt() throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-s", "INT", "--", "-" + process.pid()).start().waitFor();
  }

  /** What it gave when it has ended. */
  TestProject.Result end() throws Exception {
    return end(List.of());
  }

  /** The same for it alone. */
  void interruptAlone() throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-s", "INT", Long.toString(process.pid())).start().waitFor();
  }

  /** Ends it as nobody can prepare for. */
  void killAlone() {
    process.destroyForcibly();
  }

  /** All that it has started, and what those have. */
  List<ProcessHandle> children() {
    return process.descendants().toList();
  }

  /** What it gave when it has ended; nothing that it has started may be left then. */
  TestProject.Result end(List<ProcessHandle> started) throws Exception {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      seen.append(line).append('\n');
    }
    assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).as(seen.toString()).isTrue();
    for (ProcessHandle child : started) {
      awaitEnd(child);
    }
    return new TestProject.Result(process.exitValue(), seen.toString(), err());
  }

  private static void awaitEnd(ProcessHandle child) throws InterruptedException {
    CompletableFuture<ProcessHandle> end = child.onExit();
    try {
      end.get(SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      throw new AssertionError("still runs: " + child.info(), e);
    }
  }

  private String err() throws IOException {
    return Files.readString(errors);
  }

  @Override
  public void close() throws IOException {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    Files.delete(errors);
  }
}
