package dev.dagproof.terminal;

/** Breaks text at blanks. */
public final class WrappedText {
  private WrappedText() {}

  /**
   * The text in lines of at most {@code width} columns, as far as its words allow.
   *
   * @param used how many columns of the first line are taken already
   * @param indent how far the further lines are indented
   */
  public static String of(String text, int used, int indent, int width) {
    StringBuilder out = new StringBuilder();
    int column = used;
    int start = 0;
    while (start <= text.length()) {
      int blank = text.indexOf(' ', start);
      int end = blank < 0 ? text.length() : blank;
      String word = text.substring(start, end);
      int length = Columns.of(word);
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
