package dev.dagproof.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The ignore files of a folder and of those above it. Immutable; each folder adds to its parent's.
 */
final class IgnoreRules {
  static final String GIT_FILE = ".gitignore";
  static final String AIRFLOW_FILE = ".airflowignore";

  private final @Nullable IgnoreRules above;
  private final @Nullable IgnoreFile git;
  private final @Nullable IgnoreFile airflow;

  private IgnoreRules(
      @Nullable IgnoreRules above, @Nullable IgnoreFile git, @Nullable IgnoreFile airflow) {
    this.above = above;
    this.git = git;
    this.airflow = airflow;
  }

  /** No rules. */
  static IgnoreRules none() {
    return new IgnoreRules(null, null, null);
  }

  /** The rules of the folders above this one, from its repository's root or, without one, none. */
  static IgnoreRules above(Path folder, DiscoverySettings settings) {
    Path root = repositoryRoot(folder);
    return root == null || root.equals(folder)
        ? none()
        : downTo(folder.getParent(), root, settings);
  }

  private static IgnoreRules downTo(@Nullable Path folder, Path root, DiscoverySettings settings) {
    if (folder == null) {
      return none();
    }
    IgnoreRules upper = folder.equals(root) ? none() : downTo(folder.getParent(), root, settings);
    return upper.with(
        folder,
        Files.exists(folder.resolve(GIT_FILE)),
        Files.exists(folder.resolve(AIRFLOW_FILE)),
        settings);
  }

  /** The nearest folder with a repository of git, going up from this one; null if there is none. */
  static @Nullable Path repositoryRoot(Path folder) {
    for (Path at = folder; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(".git"))) {
        return at;
      }
    }
    return null;
  }

  /**
   * These rules and those of the named files of a folder; a file that is none, or cannot be read,
   * has none.
   */
  IgnoreRules with(Path folder, boolean hasGit, boolean hasAirflow, DiscoverySettings settings) {
    boolean readsGit = hasGit && settings.respectGitignore();
    if (!readsGit && !hasAirflow) {
      return this;
    }
    return new IgnoreRules(
        this,
        readsGit ? read(folder, GIT_FILE, settings) : null,
        hasAirflow ? read(folder, AIRFLOW_FILE, settings) : null);
  }

  /** These rules and those of the texts of a folder's files; null for a file that is not there. */
  IgnoreRules with(
      Path folder, byte @Nullable [] git, byte @Nullable [] airflow, DiscoverySettings settings) {
    if (git == null && airflow == null) {
      return this;
    }
    return new IgnoreRules(
        this,
        git == null ? null : parse(folder, GIT_FILE, git, settings),
        airflow == null ? null : parse(folder, AIRFLOW_FILE, airflow, settings));
  }

  private static @Nullable IgnoreFile read(Path folder, String name, DiscoverySettings settings) {
    try {
      return parse(folder, name, SmallFile.read(folder.resolve(name)), settings);
    } catch (IOException e) {
      return null;
    }
  }

  private static @Nullable IgnoreFile parse(
      Path folder, String name, byte[] text, DiscoverySettings settings) {
    try {
      Path file = folder.resolve(name);
      return name.equals(GIT_FILE)
          ? GitIgnore.parse(file, text, settings.warnings())
          : AirflowIgnore.parse(folder, text, settings.airflowVersion(), settings.warnings());
    } catch (IOException e) {
      return null;
    }
  }

  /** Whether git leaves this path out: the nearest file that says anything decides. */
  boolean ignoredByGit(Path path, boolean isFolder) {
    for (IgnoreRules at = this; at != null; at = at.above) {
      Boolean decision = at.git == null ? null : at.git.decide(path, isFolder);
      if (decision != null) {
        return decision;
      }
    }
    return false;
  }

  /** Whether Airflow does not load this path as a DAG file. */
  boolean ignoredByAirflow(Path path, boolean isFolder) {
    for (IgnoreRules at = this; at != null; at = at.above) {
      Boolean decision = at.airflow == null ? null : at.airflow.decide(path, isFolder);
      if (decision != null) {
        return decision;
      }
    }
    return false;
  }
}
