package dev.dagproof.python.source;

import org.jspecify.annotations.Nullable;

/** A version of Python 3, by its second number: 9 for Python 3.9. */
public record PythonVersion(int minor) implements Comparable<PythonVersion> {
  /** The first one whose syntax the parser tells from that of later ones. */
  public static final PythonVersion OLDEST = new PythonVersion(8);

  /** The last one whose syntax the parser reads. */
  public static final PythonVersion NEWEST = new PythonVersion(14);

  /** The version that {@code 3.9} or {@code 3.9.18} names; null for anything else. */
  public static @Nullable PythonVersion parse(String text) {
    if (!text.startsWith("3.")) {
      return null;
    }
    int end = text.indexOf('.', 2);
    String minor = text.substring(2, end < 0 ? text.length() : end);
    if (minor.isEmpty() || minor.length() > 2) {
      return null;
    }
    for (int i = 0; i < minor.length(); i++) {
      if (minor.charAt(i) < '0' || minor.charAt(i) > '9') {
        return null;
      }
    }
    return new PythonVersion(Integer.parseInt(minor));
  }

  @Override
  public int compareTo(PythonVersion other) {
    return Integer.compare(minor, other.minor);
  }

  @Override
  public String toString() {
    return "3." + minor;
  }
}
