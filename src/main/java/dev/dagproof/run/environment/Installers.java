package dev.dagproof.run.environment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which ways there are on this machine to make an environment with a Python. */
final class Installers {
  private final Host host;
  private final Interpreters interpreters;

  Installers(Host host, Interpreters interpreters) {
    this.host = host;
    this.interpreters = interpreters;
  }

  /**
   * The best first. Where uv fails pip decides: it knows options and settings that uv does not, and
   * its errors are those that Airflow's users know.
   */
  List<Installer> of(Interpreter base) throws EnvironmentFailure, InterruptedException {
    List<Installer> ways = new ArrayList<>();
    host.program("uv").ifPresent(uv -> ways.add(new UvInstaller(uv)));
    pip(base).ifPresent(ways::add);
    if (ways.isEmpty()) {
      throw new EnvironmentFailure(
          "nothing is there to make an environment with: "
              + base.executable()
              + " has no pip, and neither uv nor virtualenv is on PATH. Install uv, or pip: "
              + base.executable()
              + " -m ensurepip");
    }
    return ways;
  }

  private Optional<PipInstaller> pip(Interpreter base)
      throws EnvironmentFailure, InterruptedException {
    if (base.tools().contains("venv")) {
      Interpreter pip = base.hasPipForOthers() ? base : interpreters.withPip();
      if (pip != null) {
        return Optional.of(PipInstaller.venvWithPipOf(base, pip));
      }
      if (base.tools().contains("ensurepip")) {
        return Optional.of(PipInstaller.venv(base));
      }
    }
    return host.program("virtualenv").map(program -> PipInstaller.virtualenv(program, base));
  }
}
