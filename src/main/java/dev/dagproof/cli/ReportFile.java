package dev.dagproof.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that takes the report: the old one stays until the new one is complete. */
final class ReportFile {
  /** As many as Linux follows. */
  private static final int MAX_LINKS = 40;

  private ReportFile() {}

  /** What is written. */
  interface Content {
    /** Writes all of it; the stream is closed by others. */
    void write(OutputStream out) throws IOException;
  }

  /** Writes the report that an option asks for, or says why it cannot be written. */
  static void write(Path file, CommandOption option, Content content) throws UsageException {
    try {
      if (Files.isDirectory(file)) {
        throw new IOException("it is a folder");
      }
      if (file.toString().endsWith(".py") && Files.exists(file)) {
        throw new IOException("it is a Python file, which the report would replace");
      }
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        // A device or a pipe.
        fill(file, content);
      } else {
        replace(target(file), content);
      }
    } catch (IOException e) {
      throw new UsageException(option.option() + ": cannot write `" + file + "`: " + reason(e));
    }
  }

  /** What links lead to, be it there or not. */
  private static Path target(Path file) throws IOException {
    Path target = file;
    for (int i = 0; i < MAX_LINKS && Files.isSymbolicLink(target); i++) {
      target = target.resolveSibling(Files.readSymbolicLink(target));
    }
    return target;
  }

  private static void replace(Path file, Content content) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IOException("it is a folder");
    }
    Path fresh = folder.resolve("." + file.getFileName() + "." + ProcessHandle.current().pid());
    try {
      fill(fresh, content);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private static void fill(Path file, Content content) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      content.write(out);
    }
  }

  private static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "its folder does not exist";
    }
    return e instanceof AccessDeniedException
        ? "permission denied"
        : String.valueOf(e.getMessage());
  }
}
