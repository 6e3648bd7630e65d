package dev.dagproof.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Caches of runs: without environments and packages, only dagproof's own Python files. */
final class RunCache {
  private RunCache() {}

  /** The one of all tests that build nothing; it is the value of {@code XDG_CACHE_HOME}. */
  static String shared() {
    return Path.of("target/run-cache").toAbsolutePath().toString();
  }

  /** Makes one below a folder; it is the value of {@code XDG_CACHE_HOME}. */
  static Path fresh(Path folder) throws IOException {
    Path shared = Path.of(shared(), "dagproof/runtime");
    Path own = folder.resolve("cache/dagproof/runtime");
    Files.createDirectories(shared);
    Files.createDirectories(own.getParent());
    Files.createSymbolicLink(own, shared);
    return folder.resolve("cache");
  }

  /** Removes a folder; JUnit would warn of each link in it. */
  static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
