package dev.dagproof.project;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file to check.
 *
 * @param path absolute and normalised; its identity
 * @param name how reports call it: the path as the user gave it
 * @param projectRoot where the search for imported modules ends
 * @param problem why the folder of this path cannot be listed; null for a file
 */
public record InputFile(
    Path path, String name, Role role, Path projectRoot, @Nullable String problem) {
  /** A file. */
  public InputFile(Path path, String name, Role role, Path projectRoot) {
    this(path, name, role, projectRoot, null);
  }

  /** When a file is checked. */
  public enum Role {
    /** Always: the user named it. */
    NAMED,
    /** If it mentions Airflow or a checked file imports it. */
    FOUND,
    /** If a checked file imports it: Airflow itself is told to leave it out. */
    IMPORTED_ONLY
  }
}
