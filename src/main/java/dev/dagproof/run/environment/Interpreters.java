package dev.dagproof.run.environment;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Finds Pythons. Each is asked once. */
public final class Interpreters {
  private static final String SUPPORTED = "3.9 to 3.14";
  private static final List<String> ENVIRONMENT_FOLDERS = List.of(".venv", "venv");

  private final Host host;
  private final InterpreterProbe probe;
  private final UvPythons uvPythons;
  private final Map<Path, Optional<Interpreter>> known = new ConcurrentHashMap<>();

  Interpreters(Host host, CacheFolder cache, ChildProcesses processes) {
    this.host = host;
    this.probe = new InterpreterProbe(host, cache, processes);
    this.uvPythons = new UvPythons(host, processes);
  }

  /**
   * The Python that runs a DAG: the one named, else that of the active environment, else of a
   * {@code .venv} or {@code venv} beside the DAG or above, else {@code python3} or {@code python}.
   *
   * @param named by the user: a path, a folder of an environment, a command or a version; or null
   * @param dagFolder absolute; where the DAG's file is
   * @param projectRoot a folder above it, which is searched last
   */
  public Interpreter forDags(@Nullable String named, Path dagFolder, Path projectRoot)
      throws EnvironmentFailure, InterruptedException {
    List<String> unfit = new ArrayList<>();
    for (Path program : named == null ? usual(dagFolder, projectRoot) : named(named)) {
      Interpreter interpreter = ask(program);
      if (interpreter != null
          && interpreter.canRunDags()
          && (named == null || isMeant(interpreter, named))) {
        return interpreter;
      }
      String why = interpreter == null ? probe.problem(program) : "is " + interpreter.version();
      unfit.add("  " + program + " " + why);
    }
    String what = named == null ? "no Python " + SUPPORTED + " is found" : unusable(named, unfit);
    throw new EnvironmentFailure(
        what
            + (unfit.isEmpty() ? "" : ":\n" + String.join("\n", unfit))
            + "\nName one with --python, or activate an environment that has one.");
  }

  private static String unusable(String named, List<String> unfit) {
    return unfit.isEmpty()
        ? "--python: `" + named + "` is not found"
        : "--python: `" + named + "` is no Python " + SUPPORTED;
  }

  /**
   * The Python that an environment is made with.
   *
   * @param wanted a version, a command or a path; null for {@code standard}
   */
  Interpreter forEnvironment(@Nullable String wanted, Interpreter standard, BuildProgress progress)
      throws EnvironmentFailure, InterruptedException {
    Interpreter found = installed(wanted, standard);
    if (found != null || wanted == null) {
      return found == null ? standard : found;
    }
    boolean isVersion = isVersion(wanted);
    if (isVersion) {
      found = firstMeant(uvPythons.get(wanted, progress), wanted);
    }
    if (found != null) {
      return found;
    }
    throw new EnvironmentFailure(
        "Python "
            + wanted
            + " is not found: there is no working "
            + (isVersion ? "python" + wanted : wanted)
            + " on PATH. Install it"
            + (isVersion ? ", or uv, which fetches it" : ""));
  }

  /** The same, if it is there already; null if not. */
  @Nullable Interpreter installed(@Nullable String wanted, Interpreter standard)
      throws EnvironmentFailure, InterruptedException {
    if (wanted == null || wanted.isBlank()) {
      return standard;
    }
    if (isVersion(wanted) && standard.isVersion(wanted)) {
      return standard;
    }
    return firstMeant(named(wanted), wanted);
  }

  /** A Python on the search path whose pip can install into other ones. */
  @Nullable Interpreter withPip() throws EnvironmentFailure, InterruptedException {
    for (Path program : onPath(List.of("python3", "python"))) {
      Interpreter interpreter = ask(program);
      if (interpreter != null && interpreter.hasPipForOthers()) {
        return interpreter;
      }
    }
    return null;
  }

  private @Nullable Interpreter firstMeant(Iterable<Path> programs, String wanted)
      throws EnvironmentFailure, InterruptedException {
    for (Path program : programs) {
      Interpreter interpreter = ask(program);
      if (interpreter != null && isMeant(interpreter, wanted)) {
        return interpreter;
      }
    }
    return null;
  }

  private static boolean isMeant(Interpreter interpreter, String wanted) {
    return !isVersion(wanted) || interpreter.isVersion(wanted);
  }

  /** Names of folders may begin with a digit, too. */
  private static boolean isVersion(String wanted) {
    return !wanted.isEmpty()
        && Character.isDigit(wanted.charAt(0))
        && !wanted.contains("/")
        && !wanted.contains(File.separator);
  }

  private @Nullable Interpreter ask(Path program) throws EnvironmentFailure, InterruptedException {
    Optional<Interpreter> answer = known.get(program);
    if (answer == null) {
      answer = Optional.ofNullable(probe.ask(program));
      known.put(program, answer);
    }
    return answer.orElse(null);
  }

  private Set<Path> usual(Path dagFolder, Path projectRoot) {
    Set<Path> programs = new LinkedHashSet<>();
    String active = host.variable("VIRTUAL_ENV");
    if (!active.isEmpty()) {
      addPythonOf(host.workingDirectory().resolve(active), programs);
    }
    for (Path folder = dagFolder; folder != null; folder = folder.getParent()) {
      for (String name : ENVIRONMENT_FOLDERS) {
        addPythonOf(folder.resolve(name), programs);
      }
      if (folder.equals(projectRoot)) {
        break;
      }
    }
    List<String> commands = new ArrayList<>(List.of("python3", "python"));
    for (int minor = 14; minor >= 9; minor--) {
      commands.add("python3." + minor);
    }
    programs.addAll(onPath(commands));
    return programs;
  }

  private Set<Path> named(String name) throws EnvironmentFailure {
    Set<Path> programs = new LinkedHashSet<>();
    if (isVersion(name)) {
      programs.addAll(onPath(List.of("python" + name, "python3", "python")));
      programs.addAll(ofPyenv(name));
      return programs;
    }
    try {
      Path path = host.workingDirectory().resolve(name);
      if (Files.isDirectory(path)) {
        addPythonOf(path, programs);
      } else if (Files.isRegularFile(path)) {
        programs.add(path);
      }
    } catch (InvalidPathException e) {
      return programs;
    }
    programs.addAll(onPath(List.of(name)));
    return programs;
  }

  private Set<Path> onPath(List<String> commands) {
    Set<Path> programs = new LinkedHashSet<>();
    for (String command : commands) {
      host.program(command).ifPresent(programs::add);
    }
    return programs;
  }

  /** pyenv's own, whatever its shims choose. The newest come first. */
  private List<Path> ofPyenv(String version) throws EnvironmentFailure {
    Path versions = InterpreterProbe.pyenv(host).resolve("versions");
    List<Path> programs = new ArrayList<>();
    try {
      for (Path installation : FileTrees.folders(versions)) {
        if ((installation.getFileName() + ".").startsWith(version + ".")) {
          programs.addFirst(host.pythonOf(installation));
        }
      }
    } catch (IOException e) {
      throw new EnvironmentFailure("cannot read " + versions + ": " + FileTrees.reason(e));
    }
    return programs;
  }

  private void addPythonOf(Path environment, Set<Path> programs) {
    Path python = host.pythonOf(environment);
    if (Files.isExecutable(python)) {
      programs.add(python);
    }
  }
}
