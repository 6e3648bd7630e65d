package dev.dagproof.python.parser;

import dev.dagproof.python.source.SourceFile;

/** The brackets that are open at a place in the text, those of replacement fields included. */
final class Brackets {
  // As many as CPython allows.
  private static final int MAX = 200;

  private final SourceFile source;
  private final Tokens tokens;
  private final int[] openers = new int[MAX];
  private int depth;

  Brackets(SourceFile source, Tokens tokens) {
    this.source = source;
    this.tokens = tokens;
  }

  /** How many are open. */
  int depth() {
    return depth;
  }

  /** Gives up all but the {@code count} outer ones. */
  void keep(int count) {
    depth = count;
  }

  /** Adds the opening bracket here to the tokens; an ERROR if it is one too many. */
  boolean open(int position) {
    if (depth == MAX) {
      tokens.addError(position, position + 1, "too many nested parentheses");
      return false;
    }
    int kind =
        switch (source.bytes()[position]) {
          case '(' -> PythonGrammar.LPAR;
          case '[' -> PythonGrammar.LSQB;
          default -> PythonGrammar.LBRACE;
        };
    openers[depth++] = tokens.size();
    tokens.add(kind, position, position + 1);
    return true;
  }

  /**
   * Adds the closing bracket here; an ERROR if it does not match the innermost open one, which
   * stays open then.
   */
  boolean close(int position) {
    int innermost = openers[depth - 1];
    int kind =
        switch (source.bytes()[position]) {
          case ')' -> PythonGrammar.RPAR;
          case ']' -> PythonGrammar.RSQB;
          default -> PythonGrammar.RBRACE;
        };
    if (tokens.kind(innermost) == kind - 1) {
      depth--;
      tokens.add(kind, position, position + 1);
      return true;
    }
    int opener = tokens.start(innermost);
    int line = source.line(opener);
    String message =
        "closing parenthesis '"
            + character(position)
            + "' does not match opening parenthesis '"
            + character(opener)
            + "'";
    boolean sameLine = line == source.line(position);
    tokens.addError(position, position + 1, sameLine ? message : message + " on line " + line);
    return false;
  }

  private char character(int position) {
    return (char) source.bytes()[position];
  }

  /** The token of the outermost one. */
  int outermost() {
    return openers[0];
  }

  /** The innermost one that begins before this offset; the outermost if there is none. */
  int innermostBefore(int offset) {
    int i = depth - 1;
    while (i > 0 && tokens.start(openers[i]) >= offset) {
      i--;
    }
    return openers[i];
  }
}
