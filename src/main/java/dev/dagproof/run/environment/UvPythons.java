package dev.dagproof.run.environment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Pythons that uv keeps for the user, or fetches. */
final class UvPythons {
  private static final Duration TIMEOUT = Duration.ofMinutes(5);

  private final Host host;
  private final ChildProcesses processes;

  UvPythons(Host host, ChildProcesses processes) {
    this.host = host;
    this.processes = processes;
  }

  /** The Python of this version; none if there is no uv, or uv does not know it. */
  List<Path> get(String version, BuildProgress progress)
      throws EnvironmentFailure, InterruptedException {
    Path uv = host.program("uv").orElse(null);
    if (uv == null) {
      return List.of();
    }
    List<String> find =
        List.of(
            uv.toString(), "python", "find", "--managed-python", "--no-python-downloads", version);
    List<Path> kept = paths(run(find, progress));
    if (!kept.isEmpty()) {
      return kept;
    }
    progress.step("fetching Python " + version + " with uv");
    ChildProcesses.Result fetched =
        run(List.of(uv.toString(), "python", "install", "--no-progress", version), progress);
    if (!fetched.isSuccess()) {
      InstallerOutput output = new InstallerOutput(fetched.lines());
      throw new EnvironmentFailure(
          "Python " + version + " is not installed here, and uv cannot fetch it: " + output.cause(),
          output.relevant());
    }
    return paths(run(find, progress));
  }

  private ChildProcesses.Result run(List<String> command, BuildProgress progress)
      throws EnvironmentFailure, InterruptedException {
    try {
      return processes.run(
          command, host.workingDirectory(), host.variables(), TIMEOUT, progress::output);
    } catch (IOException e) {
      throw new EnvironmentFailure("uv does not start: " + FileTrees.reason(e));
    }
  }

  private static List<Path> paths(ChildProcesses.Result found) {
    List<Path> paths = new ArrayList<>();
    if (found.isSuccess()) {
      for (String line : found.lines()) {
        Path path = Path.of(line);
        if (path.isAbsolute() && Files.isExecutable(path)) {
          paths.add(path);
        }
      }
    }
    return paths;
  }
}
