package dev.dagproof.run.environment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A folder to run in, a cache in it, and this machine's Python, with uv or without. */
final class Machine {
  /** Survives until the next {@code clean}, as downloading uv takes seconds. */
  private static final Path TOOLS = Path.of("target", "test-tools").toAbsolutePath();

  private static final Path PYTHON =
      Path.of(output("python3", "-c", "import sys; print(sys.executable)").strip());

  private final Path folder;
  private final Map<String, String> variables = new HashMap<>(System.getenv());
  private final List<String> steps = new CopyOnWriteArrayList<>();
  private Duration timeout = Duration.ofMinutes(2);

  private Machine(Path folder, List<Path> searchPath) {
    this.folder = folder;
    List<String> entries = new ArrayList<>();
    for (Path entry : searchPath) {
      entries.add(entry.toString());
    }
    variables.remove("VIRTUAL_ENV");
    variables.remove("PYENV_ROOT");
    variables.put("PATH", String.join(File.pathSeparator, entries));
    variables.put("XDG_CACHE_HOME", folder.resolve("cache").toString());
  }

  /** With nothing on the search path but these folders. */
  static Machine bare(Path folder, Path... searchPath) {
    return new Machine(folder, List.of(searchPath));
  }

  static Machine withUv(Path folder) {
    return new Machine(folder, List.of(uv().getParent(), python().getParent()));
  }

  static Machine withPip(Path folder) {
    return new Machine(folder, List.of(linked(folder.resolve("tools"), python())));
  }

  /** The real interpreter, not a version manager's shim. */
  static Path python() {
    return PYTHON;
  }

  Machine variable(String name, String value) {
    variables.put(name, value);
    return this;
  }

  Machine timeout(Duration shorter) {
    timeout = shorter;
    return this;
  }

  Host host() {
    return new Host(variables, folder, folder.resolve("home"), false);
  }

  CacheFolder cache() {
    return CacheFolder.of(host());
  }

  /** As a dagproof that is started now. */
  Pythons pythons() {
    return new Pythons(host(), cache(), timeout);
  }

  Interpreter interpreter(Pythons pythons) throws Exception {
    return pythons.interpreters().forDags(python().toString(), folder, folder);
  }

  Path environment(EnvironmentSpec spec) throws Exception {
    try (Pythons pythons = pythons()) {
      return pythons.environments(interpreter(pythons)).get(spec, progress());
    }
  }

  BuildProgress progress() {
    return new BuildProgress() {
      @Override
      public void step(String what) {
        steps.add(what);
      }

      @Override
      public void output(String line) {
        steps.add(line);
      }
    };
  }

  /** What was heard so far. */
  List<String> steps() {
    return List.copyOf(steps);
  }

  /** A line that Python code prints. */
  static String says(Path python, String code) {
    return output(python.toString(), "-c", code).strip();
  }

  /** Runs a command and gives its output and errors. */
  static String output(String... command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      return new String(process.getInputStream().readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A folder with a blank in its name, and an accent where the locale of this JVM has one. */
  static Path awkward(Path parent) throws IOException {
    String encoding = System.getProperty("sun.jnu.encoding", "US-ASCII");
    String accent = Charset.forName(encoding).newEncoder().canEncode('é') ? "é" : "e";
    return Files.createDirectory(parent.resolve("caf" + accent + " dags"));
  }

  private static Path linked(Path tools, Path program) {
    try {
      Files.createDirectories(tools);
      Path link = tools.resolve("python3");
      return Files.exists(link) ? tools : Files.createSymbolicLink(link, program).getParent();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path uv() {
    Optional<Path> uv = Host.current().program("uv");
    Path own = TOOLS.resolve("bin").resolve("uv");
    if (uv.isEmpty() && !Files.exists(own)) {
      output(python().toString(), "-m", "pip", "install", "--target", TOOLS.toString(), "uv");
    }
    return uv.orElse(own);
  }
}
