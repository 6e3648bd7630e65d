package dev.dagproof.run.environment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs the programs that make environments, and says in a sentence why they failed. */
final class Installation {
  /** Settings of the user's pip that would install into another place. */
  private static final List<String> MISLEADING =
      List.of(
          "PIP_USER",
          "PIP_TARGET",
          "PIP_PREFIX",
          "PIP_ROOT",
          "PIP_PYTHON",
          "PIP_REQUIREMENT",
          "PIP_DRY_RUN",
          "PIP_REQUIRE_VIRTUALENV",
          "PYTHONHOME",
          "PYTHONPATH",
          "VIRTUAL_ENV",
          "__PYVENV_LAUNCHER__");

  private final Host host;
  private final ChildProcesses processes;
  private final Duration timeout;

  Installation(Host host, ChildProcesses processes, Duration timeout) {
    this.host = host;
    this.processes = processes;
    this.timeout = timeout;
  }

  /** Makes an environment in a folder, whatever was in it before. */
  void make(
      Installer installer,
      Interpreter base,
      EnvironmentSpec spec,
      Path environment,
      BuildProgress progress)
      throws EnvironmentFailure, InterruptedException, IOException {
    progress.step(
        "creating an environment with Python " + base.version() + " (" + installer.name() + ")");
    FileTrees.delete(environment);
    run(
        installer.creation(base, environment, spec.systemSitePackages()),
        Map.of(),
        installer.name() + " cannot create an environment with " + base.executable(),
        progress);
    if (!spec.lines().isEmpty()) {
      install(installer, host.pythonOf(environment), spec, environment, progress);
    }
  }

  private void install(
      Installer installer,
      Path python,
      EnvironmentSpec spec,
      Path environment,
      BuildProgress progress)
      throws EnvironmentFailure, InterruptedException, IOException {
    List<String> packages = spec.shown();
    progress.step("installing " + String.join(", ", packages) + " (" + installer.name() + ")");
    // As Airflow does: so a relative `-r` means the same here, and no password is in a command
    // line.
    Path list = environment.resolve("requirements.txt");
    Files.writeString(list, String.join("\n", spec.lines()) + "\n");
    List<String> command = new ArrayList<>(installer.installation(python));
    List<String> urls = spec.indexUrls();
    if (urls != null && urls.isEmpty()) {
      command.add("--no-index");
    }
    command.addAll(spec.pipOptions());
    command.addAll(List.of("-r", list.toString()));
    try {
      run(
          command,
          urls == null ? Map.of() : installer.indexes(urls),
          installer.name() + " cannot install " + String.join(", ", packages),
          progress);
    } finally {
      Files.deleteIfExists(list);
    }
  }

  /**
   * Runs a command of an installer.
   *
   * @param indexes variables that say where packages come from
   * @param failure what it means if it fails, to be followed by why
   */
  void run(
      List<String> command, Map<String, String> indexes, String failure, BuildProgress progress)
      throws EnvironmentFailure, InterruptedException {
    Map<String, String> variables = new HashMap<>(host.variables());
    MISLEADING.forEach(variables::remove);
    variables.putAll(
        Map.of(
            "PIP_DISABLE_PIP_VERSION_CHECK",
            "1",
            "PIP_NO_INPUT",
            "1",
            "PYTHONIOENCODING",
            "utf-8",
            "NO_COLOR",
            "1"));
    variables.putAll(indexes);
    ChildProcesses.Result result;
    try {
      result =
          processes.run(
              command,
              host.workingDirectory(),
              variables,
              timeout,
              line -> progress.output(Secrets.hidden(line)));
    } catch (IOException e) {
      throw new EnvironmentFailure(
          failure + ": " + command.getFirst() + " does not start: " + FileTrees.reason(e));
    }
    InstallerOutput output = new InstallerOutput(Secrets.hidden(result.lines()));
    if (result.isTimeout()) {
      throw new EnvironmentFailure(
          failure + ": it took longer than " + timeout.toSeconds() + " s", output.relevant());
    }
    if (!result.isSuccess()) {
      throw new EnvironmentFailure(failure + ": " + output.cause(), output.relevant());
    }
  }
}
