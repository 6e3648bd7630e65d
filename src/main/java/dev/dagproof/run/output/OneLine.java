package dev.dagproof.run.output;

/** Text of others on one line of a terminal. */
final class OneLine {
  private static final int LONGEST = 300;

  private OneLine() {}

  /** The first line, without what a terminal would obey, and not too long. */
  static String of(String text) {
    StringBuilder shown = new StringBuilder();
    String stripped = text.strip();
    for (int i = 0; i < stripped.length() && shown.length() < LONGEST; i++) {
      char c = stripped.charAt(i);
      if (c == '\n' || c == '\r') {
        return shown + " …";
      }
      shown.append(c == '\t' ? ' ' : Character.isISOControl(c) ? '?' : c);
    }
    return shown.length() < LONGEST ? shown.toString() : shown + " …";
  }

  /** At most so many characters; where there are more, the last one is a mark. */
  static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, Math.max(length - 1, 0)) + "…";
  }
}
