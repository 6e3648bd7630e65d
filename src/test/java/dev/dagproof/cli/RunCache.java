package dev.dagproof.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A cache without environments and packages; only dagproof's own Python files are there. */
final class RunCache {
  private RunCache() {}

  /** Makes it below a folder; it is the value of {@code XDG_CACHE_HOME}. */
  static Path fresh(Path folder) throws IOException {
    Path shared = Path.of("target/run-cache/dagproof/runtime").toAbsolutePath();
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
