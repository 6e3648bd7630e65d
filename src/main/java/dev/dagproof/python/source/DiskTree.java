package dev.dagproof.python.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The disk. */
final class DiskTree implements FileTree {
  @Override
  public byte[] readBytes(Path file, String name) throws UnreadableSource {
    return SourceReader.readBytes(file, name);
  }

  @Override
  public List<String> names(Path folder) {
    String[] listed = folder.toFile().list();
    return listed == null ? List.of() : List.of(listed);
  }

  @Override
  public boolean exists(Path path) {
    return Files.exists(path);
  }
}
