package dev.dagproof.run.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The last part of a log.
 *
 * @param text from the beginning of a line on, if a line begins in it
 * @param size how many bytes the whole file has
 * @param isCut whether that is not all
 */
public record LogEnd(String text, long size, boolean isCut) {
  private static final LogEnd NOTHING = new LogEnd("", 0, false);

  /** What is in a file; nothing if there is none that can be read. */
  public static LogEnd of(Path log, int most) {
    if (!Files.isRegularFile(log)) {
      return NOTHING;
    }
    try (FileChannel file = FileChannel.open(log, StandardOpenOption.READ)) {
      long size = file.size();
      ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(size, most));
      long from = size - bytes.capacity();
      while (bytes.hasRemaining() && file.read(bytes, from + bytes.position()) > 0) {
        // Until all is read.
      }
      int start = from == 0 ? 0 : beginning(bytes);
      String text =
          new String(bytes.array(), start, bytes.position() - start, StandardCharsets.UTF_8);
      return new LogEnd(text, size, from > 0);
    } catch (IOException e) {
      return NOTHING;
    }
  }

  /** Where the first whole line begins, else the first whole character. */
  private static int beginning(ByteBuffer bytes) {
    for (int i = 0; i < bytes.position() - 1; i++) {
      if (bytes.get(i) == '\n') {
        return i + 1;
      }
    }
    int start = 0;
    while (start < bytes.position() && (bytes.get(start) & 0xC0) == 0x80) {
      start++;
    }
    return start;
  }

  /** The last line with something on it; empty where there is none. */
  public String lastLine() {
    String stripped = text.strip();
    return stripped.substring(stripped.lastIndexOf('\n') + 1).strip();
  }
}
