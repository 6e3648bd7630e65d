package dev.dagproof.run.environment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * pip, in environments of {@code venv} or {@code virtualenv}.
 *
 * @param creator makes environments; options and the folder follow
 * @param pip starts a pip that installs into other interpreters; empty if each environment gets its
 *     own pip
 */
record PipInstaller(List<String> creator, List<String> pip) implements Installer {
  /** Making an environment with a pip of its own takes seconds, so an existing pip is used. */
  static PipInstaller venvWithPipOf(Interpreter base, Interpreter pip) {
    return new PipInstaller(
        List.of(base.executable().toString(), "-m", "venv", "--without-pip"), command(pip));
  }

  /** Python's own way. */
  static PipInstaller venv(Interpreter base) {
    return new PipInstaller(List.of(base.executable().toString(), "-m", "venv"), List.of());
  }

  static PipInstaller virtualenv(Path virtualenv, Interpreter base) {
    return new PipInstaller(
        List.of(virtualenv.toString(), "--quiet", "--python", base.executable().toString()),
        List.of());
  }

  /** Installs into interpreters with the pip of this one. */
  static PipInstaller of(Interpreter pip) {
    return new PipInstaller(List.of(), command(pip));
  }

  /** Installs into interpreters that have a pip. */
  static PipInstaller own() {
    return new PipInstaller(List.of(), List.of());
  }

  private static List<String> command(Interpreter pip) {
    return List.of(pip.executable().toString(), "-m", "pip");
  }

  @Override
  public String name() {
    return "pip";
  }

  @Override
  public List<String> creation(Interpreter base, Path environment, boolean systemSitePackages) {
    List<String> command = new ArrayList<>(creator);
    if (systemSitePackages) {
      command.add("--system-site-packages");
    }
    command.add(environment.toString());
    return command;
  }

  @Override
  public List<String> installation(Path python) {
    List<String> command = new ArrayList<>(pip);
    if (pip.isEmpty()) {
      command.addAll(List.of(python.toString(), "-m", "pip"));
    } else {
      command.addAll(List.of("--python", python.toString()));
    }
    command.addAll(List.of("install", "--no-compile", "--progress-bar", "off"));
    return command;
  }

  @Override
  public List<String> installation(Path python, Path folder) {
    List<String> command = new ArrayList<>(installation(python));
    command.addAll(List.of("--target", folder.toString()));
    return command;
  }

  @Override
  public Map<String, String> indexes(List<String> urls) {
    return urls.isEmpty()
        ? Map.of("PIP_NO_INDEX", "1")
        : Installer.variables("PIP_INDEX_URL", "PIP_EXTRA_INDEX_URL", urls);
  }
}
