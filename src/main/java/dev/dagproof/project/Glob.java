package dev.dagproof.project;

/** Matches text against shell wildcards. */
final class Glob {
  private final String glob;
  private final String text;

  private Glob(String glob, String text) {
    this.glob = glob;
    this.text = text;
  }

  /** Whether the glob describes the whole text; slashes separate names. */
  static boolean matches(String glob, String text) {
    return new Glob(glob, text).matches(0, 0);
  }

  private boolean matches(int g, int t) {
    int at = t;
    for (int i = g; i < glob.length(); i++) {
      char c = glob.charAt(i);
      switch (c) {
        case '*' -> {
          return matchesStar(i, at);
        }
        case '?' -> {
          if (at == text.length() || text.charAt(at) == '/') {
            return false;
          }
        }
        case '[' -> {
          int close = glob.indexOf(']', i + 2);
          if (at == text.length() || !inClass(i, close, text.charAt(at))) {
            return false;
          }
          i = Math.max(i, close);
        }
        default -> {
          if (at == text.length() || text.charAt(at) != c) {
            return false;
          }
        }
      }
      at++;
    }
    return at == text.length();
  }

  private boolean matchesStar(int star, int t) {
    boolean crosses = glob.startsWith("**", star);
    int next = star + (crosses ? 2 : 1);
    if (crosses && next < glob.length() && glob.charAt(next) == '/' && matches(next + 1, t)) {
      return true;
    }
    for (int at = t; at <= text.length(); at++) {
      if (matches(next, at)) {
        return true;
      }
      if (!crosses && at < text.length() && text.charAt(at) == '/') {
        return false;
      }
    }
    return false;
  }

  /** Whether the class from {@code [} to {@code ]} holds the character; an open one is a `[`. */
  private boolean inClass(int open, int close, char c) {
    if (close < 0) {
      return c == '[';
    }
    int i = open + 1;
    boolean negated = glob.charAt(i) == '!' || glob.charAt(i) == '^';
    if (negated) {
      i++;
    }
    boolean found = false;
    for (; i < close; i++) {
      char low = glob.charAt(i);
      char high = low;
      if (i + 2 < close && glob.charAt(i + 1) == '-') {
        high = glob.charAt(i + 2);
        i += 2;
      }
      found |= low <= c && c <= high;
    }
    return found != negated && c != '/';
  }
}
