package dev.dagproof.report;

import dev.dagproof.python.source.SourceFile;
import dev.dagproof.terminal.Columns;

/**
 * A source line as it is printed: tabs as blanks, control characters escaped, a long line cut
 * around the marked piece.
 *
 * @param text what to print
 * @param markStart the column, from 0, at which the marked piece begins
 * @param markLength how many columns it takes, at least 1
 */
record ExcerptLine(String text, int markStart, int markLength) {
  private static final int TAB = 4;
  private static final String CUT = "…";

  /** Lines of up to so many bytes are shown whole. */
  private static final int LONGEST = 160;

  /** How much of a longer line stands before the marked piece. */
  private static final int LEAD = 60;

  /**
   * A line of a file.
   *
   * @param line from 1
   * @param start the marked piece, in byte offsets; may reach beyond the line
   * @param width how many columns there are
   */
  static ExcerptLine of(SourceFile file, int line, int start, int end, int width) {
    int from = file.lineStart(line);
    int to = file.lineEnd(line);
    if (to - from > LONGEST) {
      if (start - from > LONGEST - LEAD) {
        from = boundary(file, start - LEAD);
      }
      to = boundary(file, Math.min(to, from + LONGEST));
    }
    boolean cutBefore = from > file.lineStart(line);
    boolean cutBehind = to < file.lineEnd(line);
    return render(file.text(from, to), start - from, end - from, cutBefore, cutBehind)
        .within(width);
  }

  /** The line cut to a number of columns, so that the marked piece or its beginning is seen. */
  private ExcerptLine within(int width) {
    int whole = Columns.of(text);
    if (whole <= width) {
      return this;
    }
    int before = Math.max(0, Math.min(markStart - width / 3, whole - width + 1));
    if (markStart + markLength < width) {
      before = 0;
    }
    StringBuilder out = new StringBuilder(before > 0 ? CUT : "");
    int shift = out.length() - before;
    int column = 0;
    int used = out.length();
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int columns = PrintableText.width(c);
      if (column >= before) {
        if (used + columns >= width) {
          out.append(CUT);
          break;
        }
        out.appendCodePoint(c);
        used += columns;
      } else if (column + columns > before) {
        // Half of a wide character is left over.
        out.append(' ');
        used++;
      }
      column += columns;
      i += Character.charCount(c);
    }
    int first = markStart + shift;
    return new ExcerptLine(out.toString(), first, Math.max(1, Math.min(markLength, used - first)));
  }

  private static ExcerptLine render(
      String text, int start, int end, boolean cutBefore, boolean cutBehind) {
    StringBuilder out = new StringBuilder(cutBefore ? CUT : "");
    int column = out.length();
    int markStart = -1;
    int markEnd = -1;
    int offset = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (offset >= start && markStart < 0) {
        markStart = column;
      }
      if (offset >= end && markEnd < 0) {
        markEnd = column;
      }
      if (c == '\t') {
        int blanks = TAB - column % TAB;
        out.repeat(' ', blanks);
        column += blanks;
      } else {
        PrintableText.append(out, c);
        column += PrintableText.width(c);
      }
      offset += utf8Length(c);
      i += Character.charCount(c);
    }
    if (cutBehind) {
      out.append(CUT);
    }
    int first = markStart < 0 ? column : markStart;
    int behind = markEnd < 0 ? column : markEnd;
    return new ExcerptLine(out.toString().stripTrailing(), first, Math.max(1, behind - first));
  }

  /** The nearest offset, not behind this one, at which a character begins. */
  private static int boundary(SourceFile file, int offset) {
    int at = offset;
    while (at > 0 && at < file.length() && (file.bytes()[at] & 0xC0) == 0x80) {
      at--;
    }
    return at;
  }

  private static int utf8Length(int codePoint) {
    if (codePoint < 0x80) {
      return 1;
    }
    if (codePoint < 0x800) {
      return 2;
    }
    return codePoint < 0x10000 ? 3 : 4;
  }
}
