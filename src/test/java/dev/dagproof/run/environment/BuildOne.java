package dev.dagproof.run.environment;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Another dagproof: prints the steps of a build, then the Python. */
final class BuildOne {
  private BuildOne() {}

  /** Starts it. */
  static Process start(Machine machine, Path folder, String requirement) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path", "").replace(File.pathSeparator + ".", ""),
                BuildOne.class.getName(),
                Machine.python().toString(),
                requirement));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().putAll(machine.host().variables());
    return builder.redirectErrorStream(true).start();
  }

  public static void main(String[] args) throws Exception {
    Host host = Host.current();
    try (Pythons pythons = new Pythons(host, CacheFolder.of(host), Duration.ofMinutes(2))) {
      Path here = host.workingDirectory();
      Interpreter interpreter = pythons.interpreters().forDags(args[0], here, here);
      Environments environments = pythons.environments(interpreter);
      System.out.println(environments.get(EnvironmentSpec.of(args[1]), System.out::println));
    }
  }
}
