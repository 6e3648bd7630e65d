package dev.dagproof.run.environment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * uv: many times faster than pip.
 *
 * @param uv the program
 */
record UvInstaller(Path uv) implements Installer {
  @Override
  public String name() {
    return "uv";
  }

  @Override
  public List<String> creation(Interpreter base, Path environment, boolean systemSitePackages) {
    List<String> command = new ArrayList<>(List.of(uv.toString(), "venv", "--no-project"));
    if (systemSitePackages) {
      command.add("--system-site-packages");
    }
    command.addAll(List.of("--python", base.executable().toString(), environment.toString()));
    return command;
  }

  @Override
  public List<String> installation(Path python) {
    return List.of(uv.toString(), "pip", "install", "--no-progress", "--python", python.toString());
  }

  @Override
  public List<String> installation(Path python, Path folder) {
    List<String> command = new ArrayList<>(installation(python));
    command.addAll(List.of("--target", folder.toString()));
    return command;
  }

  @Override
  public Map<String, String> indexes(List<String> urls) {
    // A variable for "no index" is not known to uv.
    return urls.isEmpty() ? Map.of() : Installer.variables("UV_DEFAULT_INDEX", "UV_INDEX", urls);
  }
}
