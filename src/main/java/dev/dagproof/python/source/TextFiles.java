package dev.dagproof.python.source;

import java.nio.file.Path;
import java.util.Optional;

/** Reads the small text files of a project that stand beside its Python files. Never throws. */
public interface TextFiles {
  /** Whether something lies at this path, be it readable or not. */
  boolean exists(Path path);

  /** The text of a file of at most 1 MB in UTF-8; empty if there is none that can be read. */
  Optional<String> read(Path file);
}
