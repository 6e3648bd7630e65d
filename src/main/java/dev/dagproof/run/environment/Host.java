package dev.dagproof.run.environment;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The machine as a process sees it.
 *
 * @param variables all environment variables, which other programs inherit
 * @param workingDirectory absolute; other programs start there
 * @param home the user's home folder
 */
public record Host(
    Map<String, String> variables, Path workingDirectory, Path home, boolean isWindows) {
  public Host {
    variables = Map.copyOf(variables);
  }

  /** This process's own. */
  public static Host current() {
    return new Host(System.getenv(), Path.of("").toAbsolutePath(), userHome(), onWindows());
  }

  static Path userHome() {
    return Path.of(System.getProperty("user.home", "")).toAbsolutePath();
  }

  static boolean onWindows() {
    return File.separatorChar == '\\';
  }

  /** A program on the search path. */
  Optional<Path> program(String name) {
    for (Path folder : searchPath()) {
      Path program = folder.resolve(isWindows ? name + ".exe" : name);
      if (Files.isRegularFile(program) && Files.isExecutable(program)) {
        return Optional.of(program);
      }
    }
    return Optional.empty();
  }

  /** The value of a variable; empty if it is not set. */
  String variable(String name) {
    return variables.getOrDefault(name, "");
  }

  /** The interpreter of an environment. */
  Path pythonOf(Path environment) {
    return isWindows
        ? environment.resolve("Scripts").resolve("python.exe")
        : environment.resolve("bin").resolve("python");
  }

  private List<Path> searchPath() {
    List<Path> folders = new ArrayList<>();
    for (String entry : variable("PATH").split(File.pathSeparator, -1)) {
      Path folder = entry.isEmpty() ? null : folder(entry);
      if (folder != null) {
        folders.add(folder);
      }
    }
    return folders;
  }

  private @Nullable Path folder(String name) {
    try {
      return workingDirectory.resolve(name);
    } catch (InvalidPathException e) {
      return null;
    }
  }
}
