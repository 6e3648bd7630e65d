package dev.dagproof.project;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder that a project is in. */
public final class ProjectRoot {
  private static final String[] MARKERS = {
    ".git", "pyproject.toml", "dagproof.toml", "setup.cfg", "requirements.txt"
  };

  private ProjectRoot() {}

  /**
   * The nearest folder that looks like a project's, going up from this one; itself if none does.
   *
   * @param folder absolute
   */
  public static Path of(Path folder) {
    for (Path at = folder; at != null; at = at.getParent()) {
      for (String marker : MARKERS) {
        if (Files.exists(at.resolve(marker))) {
          return at;
        }
      }
    }
    return folder;
  }
}
