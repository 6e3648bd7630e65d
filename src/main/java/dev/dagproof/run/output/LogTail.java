package dev.dagproof.run.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The last line that a task has printed. */
final class LogTail {
  private static final int READ = 2_000;

  private LogTail() {}

  /** The last line with something on it; empty where there is none. */
  static String of(Path log) {
    if (!Files.isRegularFile(log)) {
      return "";
    }
    try (FileChannel file = FileChannel.open(log, StandardOpenOption.READ)) {
      long size = file.size();
      ByteBuffer end = ByteBuffer.allocate((int) Math.min(size, READ));
      file.read(end, size - end.capacity());
      String text = new String(end.array(), 0, end.position(), StandardCharsets.UTF_8).strip();
      return text.substring(text.lastIndexOf('\n') + 1).strip();
    } catch (IOException e) {
      return "";
    }
  }
}
