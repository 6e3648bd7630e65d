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
  private int column;
  private int altColumn;
  // Where the block stood before a line that stands where none may.
  private int strayLevel = -1;
  // Where the first indented backslash stands: for CPython that is the indentation of the line that
  // it continues. Behind a backslash at the margin the blanks of the next line count.
  private int backslashColumn;
  private int formerColumn;

  Indentation(byte[] text, Tokens tokens) {
    this.text = text;
    this.tokens = tokens;
  }

  /**
   * Measures the next line that is not blank.
   *
   * @param start the beginning of a line, or the newline before it
   * @return where that line's first token begins; comments in between are recorded
   */
  int measure(int start) {
    int pos = start;
    reset();
    while (pos < text.length) {
      switch (text[pos]) {
        case ' ' -> {
          int end = behindSpaces(pos);
          column += end - pos;
          altColumn += end - pos;
          pos = end;
          continue;
        }
        case '\t' -> {
          column = (column / 8 + 1) * 8;
          altColumn++;
        }
        case '\f' -> {
          column = 0;
          altColumn = 0;
        }
        case '\n', '\r' -> reset();
        case '#' -> {
          int comment = pos;
          pos = Lexer.lineEnd(text, comment);
          tokens.addComment(comment, pos);
          reset();
          continue;
        }
        case '\\' -> {
          int next = Lexer.behindContinuation(text, pos, tokens);
          if (next == pos) {
            return measured(pos);
          }
          backslashColumn = backslashColumn == 0 ? column : backslashColumn;
          pos = next;
          continue;
        }
        default -> {
          return measured(pos);
        }
      }
      pos++;
    }
    return pos;
  }

  private void reset() {
    column = 0;
    altColumn = 0;
    backslashColumn = 0;
  }

  private int measured(int pos) {
    if (backslashColumn > 0) {
      column = backslashColumn;
      altColumn = backslashColumn;
    }
    return pos;
  }

  /** Closes all open blocks at the end of the text. */
  void end(int position) {
    for (; level > 0; level--) {
      tokens.add(PythonGrammar.DEDENT, position, position);
    }
  }

  private int behindSpaces(int pos) {
    int i = pos;
    while (i < text.length && text[i] == ' ') {
      i++;
    }
    return i;
  }

  /** Whether the line measured last is indented more than the block around it. */
  boolean isDeeper() {
    return column > columns[level];
  }

  /**
   * Emits the INDENT or the DEDENTs of the line measured last. An ERROR without width stands before
   * a line whose place is a guess; the line itself can be read.
   */
  void change(int pos) {
    if (!isBehindHeader()) {
      endStray();
    }
    if (column > columns[level]) {
      indent(pos);
      return;
    }
    while (level > 0 && column - columns[level - 1] < columns[level] - column) {
      level--;
      tokens.add(PythonGrammar.DEDENT, pos, pos);
    }
    endStray();
    if (column != columns[level]) {
      stray(pos);
    } else if (altColumn != altColumns[level]) {
      mixed(pos);
    }
  }

  private boolean isBehindHeader() {
    int last = tokens.size() - 2;
    return last >= 0 && tokens.kind(last) == PythonGrammar.COLON;
  }

  /** The line belongs to the nearest block, whose column is its own until a line says otherwise. */
  private void stray(int pos) {
    tokens.addError(pos, pos, "unindent does not match any outer indentation level");
    strayLevel = level;
    formerColumn = columns[level];
    columns[level] = column;
    altColumns[level] = altColumn;
  }

  private void endStray() {
    if (level == strayLevel && column == formerColumn) {
      strayLevel = -1;
      columns[level] = column;
      altColumns[level] = altColumn;
    }
  }

  private void indent(int pos) {
    if (level == MAX_LEVELS - 1) {
      tokens.addError(pos, pos + 1, "too many levels of indentation");
      return;
    }
    boolean consistent = altColumn > altColumns[level];
    level++;
    columns[level] = column;
    altColumns[level] = altColumn;
    tokens.add(PythonGrammar.INDENT, pos, pos);
    if (!consistent) {
      mixed(pos);
    }
  }

  private void mixed(int pos) {
    tokens.addError(pos, pos, "inconsistent use of tabs and spaces in indentation");
  }
}
