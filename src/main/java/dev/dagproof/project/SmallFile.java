package dev.dagproof.project;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads files that people write by hand: configuration, ignore files, requirements. A pipe or
 * device of such a name may never end.
 */
final class SmallFile {
  /** Longer ones are something else. */
  static final int MAX_BYTES = 1 << 20;

  private SmallFile() {}

  /**
   * The bytes of a regular file of at most {@link #MAX_BYTES}; the message says what else it is.
   */
  static byte[] read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException(Files.isDirectory(file) ? "it is a folder" : "it is no regular file");
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw new IOException("it is larger than 1 MB");
      }
      return bytes;
    }
  }
}
