package dev.dagproof.run.environment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * jinja2 and pendulum, which Airflow always brings and a user's Python need not have. They are
 * installed into a folder of dagproof's own, once for each kind of Python, and only when a DAG
 * really imports one or has a template: most Pythons of Airflow users have both.
 */
public final class RuntimePackages {
  private static final List<String> REQUIREMENTS = List.of("jinja2>=3,<4", "pendulum>=3,<4");

  private final Host host;
  private final CacheFolder cache;
  private final Interpreters interpreters;
  private final Installation installation;

  RuntimePackages(
      Host host, CacheFolder cache, Interpreters interpreters, Installation installation) {
    this.host = host;
    this.cache = cache;
    this.interpreters = interpreters;
    this.installation = installation;
  }

  /** The folder to be put at the end of {@code sys.path}; empty if it was not needed so far. */
  public Optional<Path> folder(Interpreter interpreter) {
    Path folder = cache.packages().resolve(interpreter.tag());
    return Files.isDirectory(folder) ? Optional.of(folder) : Optional.empty();
  }

  /**
   * The same folder, made if need be.
   *
   * @param needed the package that is missing, for the message
   */
  public synchronized Path install(Interpreter interpreter, String needed, BuildProgress progress)
      throws EnvironmentFailure, InterruptedException {
    Optional<Path> present = folder(interpreter);
    if (present.isPresent()) {
      return present.get();
    }
    progress.step("installing jinja2 and pendulum for Python " + interpreter.version());
    try {
      CacheFolder.made(cache.packages());
      Path folder = cache.packages().resolve(interpreter.tag());
      Path unfinished = Files.createTempDirectory(cache.packages(), FileTrees.UNFINISHED);
      try {
        fill(unfinished, interpreter, progress);
        FileTrees.publish(unfinished, folder);
      } finally {
        FileTrees.delete(unfinished);
      }
      return folder;
    } catch (IOException e) {
      throw CacheFolder.unwritable(cache.packages(), e);
    } catch (EnvironmentFailure e) {
      throw new EnvironmentFailure(
          needed
              + " is needed, and "
              + interpreter.executable()
              + " has none. "
              + e.getMessage()
              + "\nInstall it yourself: "
              + interpreter.executable()
              + " -m pip install "
              + needed,
          e.output());
    }
  }

  private void fill(Path folder, Interpreter interpreter, BuildProgress progress)
      throws EnvironmentFailure, InterruptedException {
    List<Installer> ways = ways(interpreter);
    for (int i = 0; i < ways.size(); i++) {
      Installer way = ways.get(i);
      List<String> command = new ArrayList<>(way.installation(interpreter.executable(), folder));
      command.addAll(REQUIREMENTS);
      try {
        installation.run(command, Map.of(), way.name() + " cannot install it", progress);
        return;
      } catch (EnvironmentFailure e) {
        if (i + 1 == ways.size()) {
          throw e;
        }
      }
    }
    throw new EnvironmentFailure("There is neither pip nor uv to install it with");
  }

  private List<Installer> ways(Interpreter interpreter)
      throws EnvironmentFailure, InterruptedException {
    List<Installer> ways = new ArrayList<>();
    host.program("uv").ifPresent(uv -> ways.add(new UvInstaller(uv)));
    Interpreter pip = interpreter.pip() == null ? interpreters.withPip() : interpreter;
    if (pip != null) {
      ways.add(pip == interpreter ? PipInstaller.own() : PipInstaller.of(pip));
    }
    return ways;
  }
}
