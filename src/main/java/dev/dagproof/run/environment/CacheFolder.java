package dev.dagproof.run.environment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Where dagproof keeps what is expensive to make again. Deleting any of it is harmless while no run
 * is going on.
 *
 * @param path absolute; need not exist yet
 */
public record CacheFolder(Path path) {
  /**
   * The user's own: {@code $XDG_CACHE_HOME/dagproof} or {@code ~/.cache/dagproof}, on Windows
   * {@code %LOCALAPPDATA%\dagproof}.
   *
   * @param variables gives the value of an environment variable; empty if it is not set
   */
  public static CacheFolder of(UnaryOperator<String> variables) {
    return of(variables, Host.userHome(), Host.onWindows());
  }

  /** The same for a host. */
  public static CacheFolder of(Host host) {
    return of(host::variable, host.home(), host.isWindows());
  }

  private static CacheFolder of(UnaryOperator<String> variables, Path home, boolean isWindows) {
    Path parent = absolute(variables.apply(isWindows ? "LOCALAPPDATA" : "XDG_CACHE_HOME"));
    return new CacheFolder((parent == null ? home.resolve(".cache") : parent).resolve("dagproof"));
  }

  /** The XDG base directory specification has relative folders ignored. */
  private static @Nullable Path absolute(String folder) {
    try {
      return Path.of(folder).isAbsolute() ? Path.of(folder) : null;
    } catch (InvalidPathException e) {
      return null;
    }
  }

  Path runtime() {
    return path.resolve("runtime");
  }

  Path interpreters() {
    return path.resolve("interpreters");
  }

  Path packages() {
    return path.resolve("packages");
  }

  Path environments() {
    return path.resolve("environments");
  }

  /** Makes a folder of the cache, readable for the user alone: requirements may hold passwords. */
  public static Path made(Path folder) throws EnvironmentFailure {
    try {
      boolean isPosix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
      FileAttribute<?>[] access =
          isPosix
              ? new FileAttribute<?>[] {
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
              }
              : new FileAttribute<?>[0];
      return Files.createDirectories(folder, access);
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
  }

  /** What to tell about a place that cannot be written. */
  public static EnvironmentFailure unwritable(Path path, IOException e) {
    return new EnvironmentFailure(
        "cannot write "
            + path
            + ": "
            + FileTrees.reason(e)
            + "; set XDG_CACHE_HOME to a folder that can be written");
  }
}
