package dev.dagproof.python.source;

import java.nio.file.Path;
import java.util.List;

/** Where files are read: on the disk, or as they were at another time. For many threads. */
public interface FileTree {
  /** The disk, as it is. */
  FileTree DISK = new DiskTree();

  /**
   * The bytes of a regular file of at most {@link SourceReader#MAX_BYTES}.
   *
   * @param name how messages call the file
   */
  byte[] readBytes(Path file, String name) throws UnreadableSource;

  /** What is in a folder; nothing if it is none, or may not be read. */
  List<String> names(Path folder);

  /** Whether there is a file or folder. */
  boolean exists(Path path);
}
