package dev.dagproof.python.parser;

/**
 * Turns the blanks before each line into INDENT and DEDENT tokens. Widths are counted twice, as
 * CPython does: with tabs to the next multiple of eight, and with tabs as one column; where the two
 * disagree about an order, tabs and spaces are mixed.
 */
final class Indentation {
  private static final int MAX_LEVELS = 100;

  private final byte[] text;
  private final Tokens tokens;
  private final int[] columns = new int[MAX_LEVELS + 1];
  private final int[] altColumns = new int[MAX_LEVELS + 1];
  private int level;

  Indentation(byte[] text, Tokens tokens) {
    this.text = text;
    this.tokens = tokens;
  }

  /**
   * Measures the next line that is not blank and emits its INDENT or DEDENTs.
   *
   * @param start the beginning of a line
   * @return where that line's first token begins; comments in between are recorded
   */
  int line(int start) {
    int pos = start;
    int column = 0;
    int altColumn = 0;
    while (pos < text.length) {
      switch (text[pos]) {
        case ' ' -> {
          column++;
          altColumn++;
        }
        case '\t' -> {
          column = (column / 8 + 1) * 8;
          altColumn++;
        }
        case '\f', '\n', '\r' -> {
          column = 0;
          altColumn = 0;
        }
        case '#' -> {
          int comment = pos;
          while (pos < text.length && text[pos] != '\n' && text[pos] != '\r') {
            pos++;
          }
          tokens.addComment(comment, pos);
          column = 0;
          altColumn = 0;
          continue;
        }
        case '\\' -> {
          int next = behindNewline(pos + 1);
          if (next < 0) {
            change(pos, column, altColumn);
            return pos;
          }
          // The indentation of a continued line is that of the backslash, as for CPython.
          pos = next;
          while (pos < text.length
              && (text[pos] == ' ' || text[pos] == '\t' || text[pos] == '\f')) {
            pos++;
          }
          if (pos < text.length && text[pos] != '\n' && text[pos] != '\r' && text[pos] != '#') {
            change(pos, column, altColumn);
            return pos;
          }
          continue;
        }
        default -> {
          change(pos, column, altColumn);
          return pos;
        }
      }
      pos++;
    }
    return pos;
  }

  /** Closes all open blocks at the end of the text. */
  void end(int position) {
    for (; level > 0; level--) {
      tokens.add(PythonGrammar.DEDENT, position, position);
    }
  }

  private int behindNewline(int pos) {
    if (pos < text.length && text[pos] == '\r') {
      return pos + 1 < text.length && text[pos + 1] == '\n' ? pos + 2 : pos + 1;
    }
    return pos < text.length && text[pos] == '\n' ? pos + 1 : -1;
  }

  private void change(int pos, int column, int altColumn) {
    if (column == columns[level]) {
      if (altColumn != altColumns[level]) {
        mixed(pos);
      }
    } else if (column > columns[level]) {
      if (altColumn <= altColumns[level]) {
        mixed(pos);
      } else if (level == MAX_LEVELS - 1) {
        tokens.addError(pos, pos, "too many levels of indentation");
      } else {
        level++;
        columns[level] = column;
        altColumns[level] = altColumn;
        tokens.add(PythonGrammar.INDENT, pos, pos);
      }
    } else {
      while (level > 0 && column < columns[level]) {
        level--;
        tokens.add(PythonGrammar.DEDENT, pos, pos);
      }
      if (column != columns[level]) {
        tokens.addError(pos, pos, "unindent does not match any outer indentation level");
      } else if (altColumn != altColumns[level]) {
        mixed(pos);
      }
    }
  }

  private void mixed(int pos) {
    tokens.addError(pos, pos, "inconsistent use of tabs and spaces in indentation");
  }
}
