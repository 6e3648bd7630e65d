package dev.dagproof.python.semantic;

import java.nio.file.Path;
import java.util.Optional;

/** Reads and parses files. */
@FunctionalInterface
public interface ModuleLoader {
  /** The file as a module; empty if it cannot be read. Never throws. */
  Optional<PythonModule> load(Path file);
}
