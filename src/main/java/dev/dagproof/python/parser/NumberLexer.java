package dev.dagproof.python.parser;

import org.jspecify.annotations.Nullable;

/**
 * Reads number literals, with CPython's rules on underscores, leading zeros and what may follow.
 */
final class NumberLexer {
  private final byte[] text;
  private int pos;

  private NumberLexer(byte[] text, int pos) {
    this.text = text;
    this.pos = pos;
  }

  /** Adds the number that begins here to the tokens, or an error, and returns its end. */
  static int number(byte[] text, int start, Tokens tokens) {
    NumberLexer lexer = new NumberLexer(text, start);
    String problem = lexer.read();
    if (problem == null) {
      problem = lexer.wrongEnd(start);
    }
    if (problem == null) {
      tokens.add(PythonGrammar.NUMBER, start, lexer.pos);
      return lexer.pos;
    }
    int end = Math.max(lexer.pos, Identifiers.end(text, lexer.pos));
    tokens.addError(start, end, problem);
    return end;
  }

  private @Nullable String read() {
    if (at(0) == '0') {
      switch (at(1) | 0x20) {
        case 'x' -> {
          return radix("hexadecimal", 16);
        }
        case 'o' -> {
          return radix("octal", 8);
        }
        case 'b' -> {
          return radix("binary", 2);
        }
        default -> {}
      }
    }
    int start = pos;
    if (isDigit(at(0)) && !digits()) {
      return "invalid decimal literal";
    }
    boolean whole = true;
    int wholeEnd = pos;
    if (at(0) == '.') {
      whole = false;
      pos++;
      if (isDigit(at(0)) && !digits()) {
        return "invalid decimal literal";
      }
    }
    if ((at(0) | 0x20) == 'e') {
      int sign = at(1) == '+' || at(1) == '-' ? 1 : 0;
      if (isDigit(at(1 + sign))) {
        whole = false;
        pos += 1 + sign;
        if (!digits()) {
          return "invalid decimal literal";
        }
      } else if (sign == 1) {
        return "invalid decimal literal";
      }
    }
    if ((at(0) | 0x20) == 'j') {
      pos++;
    } else if (whole && text[start] == '0' && !allZeros(start, wholeEnd)) {
      return "leading zeros in decimal integer literals are not permitted;"
          + " use an 0o prefix for octal integers";
    }
    return null;
  }

  private @Nullable String radix(String name, int radix) {
    pos += 2;
    do {
      if (at(0) == '_') {
        pos++;
      }
      if (Character.digit(at(0), radix) < 0) {
        return isDigit(at(0))
            ? "invalid digit '" + (char) at(0) + "' in " + name + " literal"
            : "invalid " + name + " literal";
      }
      while (Character.digit(at(0), radix) >= 0) {
        pos++;
      }
    } while (at(0) == '_');
    if (isDigit(at(0))) {
      return "invalid digit '" + (char) at(0) + "' in " + name + " literal";
    }
    return null;
  }

  /** Digits with single underscores between them. */
  private boolean digits() {
    while (true) {
      while (isDigit(at(0))) {
        pos++;
      }
      if (at(0) != '_') {
        return true;
      }
      pos++;
      if (!isDigit(at(0))) {
        return false;
      }
    }
  }

  private boolean allZeros(int start, int end) {
    for (int i = start; i < end; i++) {
      if (text[i] != '0' && text[i] != '_') {
        return false;
      }
    }
    return true;
  }

  /**
   * A name directly behind a number is an error, except the keywords that may follow an operand.
   */
  private @Nullable String wrongEnd(int start) {
    int end = Identifiers.end(text, pos);
    if (end == pos) {
      return null;
    }
    return switch (Keywords.kind(text, pos, end)) {
      case PythonGrammar.AND,
          PythonGrammar.ELSE,
          PythonGrammar.FOR,
          PythonGrammar.IF,
          PythonGrammar.IN,
          PythonGrammar.IS,
          PythonGrammar.NOT,
          PythonGrammar.OR ->
          null;
      default -> invalidLiteral(start);
    };
  }

  private String invalidLiteral(int start) {
    return switch (text[start] == '0' ? text[start + 1] | 0x20 : 0) {
      case 'x' -> "invalid hexadecimal literal";
      case 'o' -> "invalid octal literal";
      case 'b' -> "invalid binary literal";
      default ->
          (text[pos - 1] | 0x20) == 'j' ? "invalid imaginary literal" : "invalid decimal literal";
    };
  }

  private int at(int ahead) {
    return pos + ahead < text.length ? text[pos + ahead] : 0;
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
