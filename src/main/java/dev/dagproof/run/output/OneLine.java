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

  /** At most so many columns; where there are more, the last one is a mark. */
  static String cut(String text, int columns) {
    if (columns(text) <= columns) {
      return text;
    }
    return head(text, Math.max(columns - 1, 0)) + (columns > 0 ? "…" : "");
  }

  /** The same, but cut in the middle: names of tasks often differ at their ends. */
  static String cutInside(String text, int columns) {
    if (columns(text) <= columns || columns < 3) {
      return cut(text, columns);
    }
    String head = head(text, (columns - 1) / 2);
    int from = text.length();
    while (from > 0 && columns(text.substring(from)) < columns - 1 - columns(head)) {
      from = text.offsetByCodePoints(from, -1);
    }
    return head + "…" + text.substring(from);
  }

  /** Filled with spaces to so many columns. */
  static String pad(String text, int columns) {
    return text + " ".repeat(Math.max(columns - columns(text), 0));
  }

  /** How many columns of a terminal it takes. */
  static int columns(String text) {
    int columns = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      columns += columns(text.codePointAt(i));
    }
    return columns;
  }

  private static String head(String text, int columns) {
    int used = 0;
    int end = 0;
    while (end < text.length() && used + columns(text.codePointAt(end)) <= columns) {
      used += columns(text.codePointAt(end));
      end += Character.charCount(text.codePointAt(end));
    }
    return text.substring(0, end);
  }

  /** East Asian characters and pictures take two columns, marks on other characters none. */
  private static int columns(int character) {
    if (character < 0x300) {
      return 1;
    }
    int type = Character.getType(character);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    boolean isWide =
        isIn(character, 0x1100, 0x115F)
            || isIn(character, 0x2E80, 0xA4CF)
            || isIn(character, 0xAC00, 0xD7A3)
            || isIn(character, 0xF900, 0xFAFF)
            || isIn(character, 0xFE30, 0xFE6F)
            || isIn(character, 0xFF00, 0xFF60)
            || isIn(character, 0x1F300, 0x1FAFF)
            || isIn(character, 0x20000, 0x3FFFD);
    return isWide ? 2 : 1;
  }

  private static boolean isIn(int character, int first, int last) {
    return first <= character && character <= last;
  }
}
