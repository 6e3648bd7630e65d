package dev.dagproof.report;

/** Breaks text at blanks. */
final class WrappedText {
  private WrappedText() {}

  /**
   * The text in lines of at most {@code width} columns, as far as its words allow.
   *
   * @param used how many columns of the first line are taken already
   * @param indent how far the further lines are indented
   */
  static String of(String text, int used, int indent, int width) {
    if (width == Look.UNLIMITED) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    int column = used;
    int start = 0;
    while (start <= text.length()) {
      int blank = text.indexOf(' ', start);
      int end = blank < 0 ? text.length() : blank;
      String word = text.substring(start, end);
      int length = PrintableText.width(word);
      if (start > 0) {
        boolean fits = column + 1 + length <= width;
        out.append(fits ? " " : "\n" + " ".repeat(indent));
        column = fits ? column + 1 : indent;
      }
      out.append(word);
      column += length;
      start = end + 1;
    }
    return out.toString();
  }
}
