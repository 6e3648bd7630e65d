package dev.dagproof.report;

import dev.dagproof.terminal.Columns;

/**
 * Text that a terminal shows and does not obey: control characters, and those that change the
 * direction of writing, appear as escapes.
 */
public final class PrintableText {
  private PrintableText() {}

  /** The text with escapes, on one line. */
  public static String of(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c >= 0x7F) {
        return escaped(text);
      }
    }
    return text;
  }

  private static String escaped(String text) {
    StringBuilder printable = new StringBuilder();
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      append(printable, c);
      i += Character.charCount(c);
    }
    return printable.toString();
  }

  /** Adds a character or its escape. */
  static void append(StringBuilder out, int codePoint) {
    if (!isDangerous(codePoint)) {
      out.appendCodePoint(codePoint);
      return;
    }
    switch (codePoint) {
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        String digits = Integer.toHexString(codePoint);
        out.append(codePoint <= 0xFF ? "\\x" : "\\u");
        out.repeat('0', Math.max(0, (codePoint <= 0xFF ? 2 : 4) - digits.length())).append(digits);
      }
    }
  }

  /** How many columns a terminal gives the character or its escape: 0, 1, 2 or the escape's. */
  static int width(int codePoint) {
    if (codePoint >= ' ' && codePoint < 0x7F) {
      return 1;
    }
    if (isDangerous(codePoint)) {
      return codePoint == '\n' || codePoint == '\r' || codePoint == '\t'
          ? 2
          : codePoint <= 0xFF ? 4 : 6;
    }
    return Columns.of(codePoint);
  }

  private static boolean isDangerous(int c) {
    return c < ' '
        || (c >= 0x7F && c < 0xA0)
        || c == 0x061C
        || c == 0x200E
        || c == 0x200F
        || (c >= 0x2028 && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069)
        || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }
}
