package dev.dagproof.python.parser;

/**
 * A statement whose brackets or quotes are broken, so that nothing tells where it ends: passes the
 * lines that look like its own, up to one that looks like another statement.
 */
final class BrokenStatement {
  private final Lexer lexer;
  private final byte[] text;
  private final Tokens tokens;
  private final Indentation indentation;
  // It has a block, so that lines indented more may be statements.
  private boolean compound;
  private boolean hasCompoundKeyword;
  // The line read last ends with a colon, or asks for more.
  private boolean endsWithColon;
  private boolean unfinished;

  /** The statement's first word is of this kind of token. */
  BrokenStatement(int kind, Lexer lexer, byte[] text, Tokens tokens, Indentation indentation) {
    this.lexer = lexer;
    this.text = text;
    this.tokens = tokens;
    this.indentation = indentation;
    compound = Keywords.isCompound(kind);
  }

  /** Where its last line ends. */
  int end(int from) {
    int end = readLine(from);
    while (true) {
      int next = indentation.measure(end);
      if (next == text.length || !isContinued(next)) {
        return end;
      }
      boolean closed = isClosing(next);
      int nextEnd = readLine(next);
      if (compound && !closed && !endsWithColon && !unfinished && !isClosing(behind(nextEnd))) {
        return end;
      }
      end = nextEnd;
    }
  }

  /** Whether the line whose first token is next still belongs to the statement. */
  private boolean isContinued(int next) {
    if (isClosing(next)) {
      return true;
    }
    boolean inside = indentation.isDeeper() && !Keywords.beginStatement(text, next);
    return inside && (unfinished || !compound);
  }

  private boolean isClosing(int at) {
    return at < text.length && (text[at] == ')' || text[at] == ']' || text[at] == '}');
  }

  private int behind(int lineEnd) {
    int i = lineEnd;
    while (i < text.length && " \t\f\r\n".indexOf(text[i]) >= 0) {
      i++;
    }
    return i;
  }

  private int readLine(int from) {
    int read = tokens.size();
    int end = lexer.readLine(from);
    for (int token = read; token < tokens.size(); token++) {
      hasCompoundKeyword |= Keywords.isCompound(tokens.kind(token));
    }
    endsWithColon = tokens.lastKind() == PythonGrammar.COLON;
    compound |= hasCompoundKeyword && endsWithColon;
    unfinished = endsUnfinished();
    tokens.dropFrom(read);
    return end;
  }

  private boolean endsUnfinished() {
    int last = tokens.end(tokens.size() - 1) - 1;
    while (last > 0 && (text[last] == ' ' || text[last] == '\t')) {
      last--;
    }
    return ",([{=+-*/%&|^~<>@.".indexOf(text[last]) >= 0;
  }
}
