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

  /**
   * The path, as given, that the piped text stands for; null if none is to be read.
   *
   * @param paths those on the command line
   */
  static @Nullable String path(List<String> paths, @Nullable String filename)
      throws UsageException {
    boolean isMarked = paths.contains(MARK);
    if (!isMarked && filename == null) {
      return null;
    }
    if (paths.size() > (isMarked ? 1 : 0)) {
      String asked = isMarked ? "`" + MARK + "`" : CheckOption.STDIN_FILENAME.option();
      throw new UsageException(asked + " reads standard input: name no other paths");
    }
    return filename == null ? MARK : filename;
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
