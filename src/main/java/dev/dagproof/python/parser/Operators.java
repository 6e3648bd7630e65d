package dev.dagproof.python.parser;

/** Reads operators and delimiters, the longest first. */
final class Operators {
  private Operators() {}

  /**
   * Adds the operator that begins here to the tokens and returns its end; adds nothing if none
   * does.
   */
  static int read(byte[] text, int pos, Tokens tokens) {
    int second = pos + 1 < text.length ? text[pos + 1] : 0;
    int third = pos + 2 < text.length ? text[pos + 2] : 0;
    int kind = three(text[pos], second, third);
    int width = 3;
    if (kind == 0) {
      kind = two(text[pos], second);
      width = 2;
    }
    if (kind == 0) {
      kind = one(text[pos]);
      width = 1;
    }
    if (kind == 0) {
      return pos;
    }
    boolean separator = kind == PythonGrammar.COMMA || kind == PythonGrammar.SEMI;
    if (separator && tokens.lastKind() == kind) {
      // The grammar reads `a,` and `, b` apart, so it would let this pass.
      tokens.addError(pos, pos + 1, "invalid syntax: unexpected '" + (char) text[pos] + "'");
    } else {
      tokens.add(kind, pos, pos + width);
    }
    return pos + width;
  }

  private static int three(int a, int b, int c) {
    if (c != '=' || a != b) {
      return 0;
    }
    return switch (a) {
      case '*' -> PythonGrammar.DOUBLESTAREQUAL;
      case '/' -> PythonGrammar.DOUBLESLASHEQUAL;
      case '<' -> PythonGrammar.LEFTSHIFTEQUAL;
      case '>' -> PythonGrammar.RIGHTSHIFTEQUAL;
      default -> 0;
    };
  }

  private static int two(int a, int b) {
    if (b == '=') {
      return switch (a) {
        case '+' -> PythonGrammar.PLUSEQUAL;
        case '-' -> PythonGrammar.MINEQUAL;
        case '*' -> PythonGrammar.STAREQUAL;
        case '/' -> PythonGrammar.SLASHEQUAL;
        case '%' -> PythonGrammar.PERCENTEQUAL;
        case '&' -> PythonGrammar.AMPEREQUAL;
        case '|' -> PythonGrammar.VBAREQUAL;
        case '^' -> PythonGrammar.CIRCUMFLEXEQUAL;
        case '@' -> PythonGrammar.ATEQUAL;
        case '=' -> PythonGrammar.EQEQUAL;
        case '!' -> PythonGrammar.NOTEQUAL;
        case '<' -> PythonGrammar.LESSEQUAL;
        case '>' -> PythonGrammar.GREATEREQUAL;
        case ':' -> PythonGrammar.WALRUS;
        default -> 0;
      };
    }
    if (a == b) {
      return switch (a) {
        case '*' -> PythonGrammar.DOUBLESTAR;
        case '/' -> PythonGrammar.DOUBLESLASH;
        case '<' -> PythonGrammar.LEFTSHIFT;
        case '>' -> PythonGrammar.RIGHTSHIFT;
        default -> 0;
      };
    }
    return a == '-' && b == '>' ? PythonGrammar.RARROW : 0;
  }

  private static int one(int a) {
    return switch (a) {
      case '+' -> PythonGrammar.PLUS;
      case '-' -> PythonGrammar.MINUS;
      case '*' -> PythonGrammar.STAR;
      case '/' -> PythonGrammar.SLASH;
      case '%' -> PythonGrammar.PERCENT;
      case '&' -> PythonGrammar.AMPER;
      case '|' -> PythonGrammar.VBAR;
      case '^' -> PythonGrammar.CIRCUMFLEX;
      case '~' -> PythonGrammar.TILDE;
      case '<' -> PythonGrammar.LESS;
      case '>' -> PythonGrammar.GREATER;
      case '@' -> PythonGrammar.AT;
      case '=' -> PythonGrammar.ASSIGN;
      case '!' -> PythonGrammar.EXCLAMATION;
      case ':' -> PythonGrammar.COLON;
      case ',' -> PythonGrammar.COMMA;
      case ';' -> PythonGrammar.SEMI;
      default -> 0;
    };
  }
}
