package dev.dagproof.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the walk through folders leaves out by name or path. */
public final class Exclusions {
  /**
   * Folders that hold no code of the project's own; a folder with {@code pyvenv.cfg} is out too.
   */
  public static final List<String> DEFAULT =
      List.of(
          ".bzr",
          ".direnv",
          ".eggs",
          ".git",
          ".git-rewrite",
          ".hg",
          ".ipynb_checkpoints",
          ".mypy_cache",
          ".nox",
          ".pants.d",
          ".pyenv",
          ".pytest_cache",
          ".pytype",
          ".ruff_cache",
          ".svn",
          ".tox",
          ".venv",
          ".vscode",
          "__pycache__",
          "__pypackages__",
          "_build",
          "buck-out",
          "build",
          "dist",
          "node_modules",
          "site-packages",
          "venv");

  private final Set<String> names = new HashSet<>();
  private final List<PathPattern> patterns = new ArrayList<>();

  /**
   * Exclusions.
   *
   * @param exclude patterns instead of {@link #DEFAULT}; null to keep it
   * @param extend further patterns
   * @param base the absolute folder that patterns are relative to
   */
  public Exclusions(@Nullable List<String> exclude, List<String> extend, Path base) {
    if (exclude == null) {
      names.addAll(DEFAULT);
    } else {
      add(exclude, base);
    }
    add(extend, base);
  }

  /** Whether this entry of a folder is left out. */
  boolean exclude(Path path, String name) {
    if (names.contains(name)) {
      return true;
    }
    for (PathPattern pattern : patterns) {
      if (pattern.matchesItself(path)) {
        return true;
      }
    }
    return false;
  }

  /** Whether this path, or a folder between it and {@code root}, is left out. */
  boolean excludePart(Path path, Path root) {
    for (Path at = path; at != null && !at.equals(root); at = at.getParent()) {
      Path name = at.getFileName();
      if (name != null && exclude(at, name.toString())) {
        return true;
      }
    }
    return false;
  }

  private void add(List<String> globs, Path base) {
    for (String glob : globs) {
      patterns.add(new PathPattern(glob, base));
    }
  }
}
