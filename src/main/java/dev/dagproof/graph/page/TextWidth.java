package dev.dagproof.graph.page;

import dev.dagproof.terminal.Columns;

/** How wide text is drawn, about: which font a browser takes is not known here. */
final class TextWidth {
  private TextWidth() {}

  /** The width of text in a sans serif font. */
  static double of(String text, double fontSize) {
    double width = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      width += share(c);
      i += Character.charCount(c);
    }
    return width * fontSize;
  }

  /** Of the font size. */
  private static double share(int c) {
    if (c < 0x7F) {
      boolean isNarrow = "fijlrtI.,:;'|!()[] ".indexOf(c) >= 0;
      boolean isWide = c == 'm' || c == 'w' || (c >= 'A' && c <= 'Z') || c == '@' || c == '%';
      return isNarrow ? 0.38 : isWide ? 0.8 : 0.62;
    }
    return Math.max(0, Columns.of(c)) * (Columns.of(c) > 1 ? 0.55 : 0.7);
  }

  /** The text, cut in its middle if it is longer: ends often tell more than beginnings. */
  static String shortened(String text, int longest) {
    int count = text.codePointCount(0, text.length());
    if (count <= longest) {
      return text;
    }
    int half = longest / 2;
    return text.substring(0, text.offsetByCodePoints(0, half))
        + "…"
        + text.substring(text.offsetByCodePoints(text.length(), 1 - half));
  }
}
