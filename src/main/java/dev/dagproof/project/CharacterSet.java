package dev.dagproof.project;

import org.jspecify.annotations.Nullable;

/** What stands between brackets in a pattern: {@code [a-z_]}, {@code [!0-9]}. Never a slash. */
final class CharacterSet {
  static final CharacterSet EMPTY = new CharacterSet("", false);

  /** Pairs: the first and the last character of a range. */
  private final String ranges;

  private final boolean isNegated;

  private CharacterSet(String ranges, boolean isNegated) {
    this.ranges = ranges;
    this.isNegated = isNegated;
  }

  boolean holds(char c) {
    boolean found = false;
    for (int i = 0; i < ranges.length() && !found; i += 2) {
      found = ranges.charAt(i) <= c && c <= ranges.charAt(i + 1);
    }
    return found != isNegated && c != '/';
  }

  /**
   * A set and where it ends.
   *
   * @param end the offset behind its closing bracket
   */
  record Read(CharacterSet set, int end) {}

  /** Reads the set that an opening bracket begins; null if it is never closed. */
  static @Nullable Read read(String pattern, int open) {
    StringBuilder ranges = new StringBuilder();
    int i = open + 1;
    boolean isNegated =
        i < pattern.length() && (pattern.charAt(i) == '!' || pattern.charAt(i) == '^');
    if (isNegated) {
      i++;
    }
    int first = i;
    while (i < pattern.length()) {
      char c = pattern.charAt(i);
      if (c == ']' && i > first) {
        return new Read(new CharacterSet(ranges.toString(), isNegated), i + 1);
      }
      int close = pattern.startsWith("[:", i) ? pattern.indexOf(":]", i + 2) : -1;
      if (close >= 0) {
        ranges.append(named(pattern.substring(i + 2, close)));
        i = close + 2;
        continue;
      }
      i = behindEscape(pattern, i);
      if (i >= pattern.length()) {
        return null;
      }
      char low = pattern.charAt(i++);
      ranges.append(low).append(low);
      if (i + 1 < pattern.length() && pattern.charAt(i) == '-' && pattern.charAt(i + 1) != ']') {
        i = behindEscape(pattern, i + 1);
        if (i >= pattern.length()) {
          return null;
        }
        ranges.append(low).append(pattern.charAt(i++));
      }
    }
    return null;
  }

  private static int behindEscape(String pattern, int at) {
    return pattern.charAt(at) == '\\' ? at + 1 : at;
  }

  /** The ranges of {@code [:alpha:]} and the like; none for a name that there is not. */
  private static String named(String name) {
    return switch (name) {
      case "alnum" -> "azAZ09";
      case "alpha" -> "azAZ";
      case "blank" -> "  \t\t";
      case "cntrl" -> "\0\u001f\u007f\u007f";
      case "digit" -> "09";
      case "graph" -> "!~";
      case "lower" -> "az";
      case "print" -> " ~";
      case "punct" -> "!/:@[`{~";
      case "space" -> "\t\r  ";
      case "upper" -> "AZ";
      case "xdigit" -> "09afAF";
      default -> "";
    };
  }
}
