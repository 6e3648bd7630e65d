package dev.dagproof.project;

import java.io.File;
import java.nio.file.Path;
import java.nio.file.PathMatcher;

/**
 * A pattern of the configuration. Without a slash it means a file or folder of this name anywhere;
 * with one, a path relative to the configuration's folder. {@code *} and {@code ?} stay within a
 * name, {@code **} crosses folders; {@code [a-c]} and {@code {a,b}} are known. What matches a
 * folder matches everything in it.
 */
public final class PathPattern implements PathMatcher {
  private final Path base;
  private final Wildcards wildcards;
  private final boolean namesOnly;

  /**
   * A pattern.
   *
   * @param base the absolute folder that it is relative to
   */
  public PathPattern(String pattern, Path base) {
    String glob = pattern.replace('\\', '/');
    if (glob.startsWith("./")) {
      glob = glob.substring(2);
    }
    if (glob.endsWith("/")) {
      glob = glob.substring(0, glob.length() - 1);
    }
    this.base = base;
    this.namesOnly = glob.indexOf('/') < 0;
    this.wildcards = Glob.read(glob);
  }

  /** The first bracket or brace of a pattern that is never closed; 0 if there is none. */
  public static char unclosed(String pattern) {
    return Glob.unclosed(pattern.replace('\\', '/'));
  }

  /** Whether this absolute path, or a folder that it is in, matches. */
  @Override
  public boolean matches(Path path) {
    for (Path at = path; at != null && !at.equals(base); at = at.getParent()) {
      if (matchesItself(at)) {
        return true;
      }
    }
    return false;
  }

  /** Whether this absolute path matches by itself. */
  boolean matchesItself(Path path) {
    Path name = path.getFileName();
    return name != null && wildcards.matches(namesOnly ? name.toString() : relative(path));
  }

  private String relative(Path path) {
    String text = (path.startsWith(base) ? base.relativize(path) : path).toString();
    return text.replace(File.separatorChar, '/');
  }
}
