package dev.dagproof.run.output;

import dev.dagproof.terminal.Columns;

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

  /** At most so many columns; where there are more, the last one is a mark. */
  static String cut(String text, int columns) {
    if (Columns.of(text) <= columns) {
      return text;
    }
    return head(text, Math.max(columns - 1, 0)) + (columns > 0 ? "…" : "");
  }

  /** The same, but cut in the middle: names of tasks often differ at their ends. */
  static String cutInside(String text, int columns) {
    if (Columns.of(text) <= columns || columns < 3) {
      return cut(text, columns);
    }
    String head = head(text, (columns - 1) / 2);
    int from = text.length();
    while (from > 0 && Columns.of(text.substring(from)) < columns - 1 - Columns.of(head)) {
      from = text.offsetByCodePoints(from, -1);
    }
    return head + "…" + text.substring(from);
  }

  /** Filled with spaces to so many columns. */
  static String pad(String text, int columns) {
    return text + " ".repeat(Math.max(columns - Columns.of(text), 0));
  }

  private static String head(String text, int columns) {
    int used = 0;
    int end = 0;
    while (end < text.length() && used + Columns.of(text.codePointAt(end)) <= columns) {
      used += Columns.of(text.codePointAt(end));
      end += Character.charCount(text.codePointAt(end));
    }
    return text.substring(0, end);
  }
}
