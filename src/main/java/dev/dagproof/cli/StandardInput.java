package dev.dagproof.cli;

import dev.dagproof.python.source.SourceReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A file whose text is piped in, as editors do: {@code dagproof check -}. */
final class StandardInput {
  private static final String MARK = "-";

  private StandardInput() {}

  /** The path that the piped text stands for; null if none is to be read. */
  static @Nullable Path path(List<Path> paths, @Nullable Path filename) throws UsageException {
    boolean isMarked = paths.equals(List.of(Path.of(MARK)));
    if (filename == null) {
      return isMarked ? Path.of(MARK) : null;
    }
    if (!isMarked && !paths.equals(List.of(Path.of("")))) {
      throw new UsageException(
          CheckOption.STDIN_FILENAME.option() + " reads standard input: name no other paths");
    }
    return filename;
  }

  /** Reads the text; the key is the absolute path that it stands for. */
  static Map<Path, byte[]> read(Path path, InputStream in) throws UsageException, IOException {
    if (Files.isDirectory(path)) {
      throw new UsageException("standard input cannot stand for a folder: " + path);
    }
    byte[] text = in.readNBytes(SourceReader.MAX_BYTES + 1);
    if (text.length > SourceReader.MAX_BYTES) {
      throw new UsageException(
          "standard input is larger than " + SourceReader.MAX_BYTES / 1_000_000 + " MB");
    }
    return Map.of(path, text);
  }
}
