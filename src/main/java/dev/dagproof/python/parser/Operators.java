package dev.dagproof.python.parser;

/** Reads operators and delimiters, the longest first. */
final class Operators {
  // The kinds of the operators of one character; 0 for all other bytes.
  private static final byte[] ONE = new byte[256];

  static {
    ONE['+'] = PythonGrammar.PLUS;
    ONE['-'] = PythonGrammar.MINUS;
    ONE['*'] = PythonGrammar.STAR;
    ONE['/'] = PythonGrammar.SLASH;
    ONE['%'] = PythonGrammar.PERCENT;
    ONE['&'] = PythonGrammar.AMPER;
    ONE['|'] = PythonGrammar.VBAR;
    ONE['^'] = PythonGrammar.CIRCUMFLEX;
    ONE['~'] = PythonGrammar.TILDE;
    ONE['<'] = PythonGrammar.LESS;
    ONE['>'] = PythonGrammar.GREATER;
    ONE['@'] = PythonGrammar.AT;
    ONE['='] = PythonGrammar.ASSIGN;
    ONE['!'] = PythonGrammar.EXCLAMATION;
    ONE[':'] = PythonGrammar.COLON;
    ONE[','] = PythonGrammar.COMMA;
    ONE['.'] = PythonGrammar.DOT;
    ONE[';'] = PythonGrammar.SEMI;
  }

  private Operators() {}

  /**
   * Adds the operator that begins here to the tokens and returns its end; adds nothing if none
   * does.
   */
  static int read(byte[] text, int pos, Tokens tokens) {
    byte first = text[pos];
    int second = pos + 1 < text.length ? text[pos + 1] : 0;
    // Only these make an operator longer.
    if (second == '=' || second == '>' || second == first) {
      int end = longer(text, pos, second, tokens);
      if (end > pos) {
        return end;
      }
    }
    int kind = ONE[first & 0xFF];
    if (kind == 0) {
      return pos;
    }
    boolean separator = kind == PythonGrammar.COMMA || kind == PythonGrammar.SEMI;
    if (separator && tokens.lastKind() == kind) {
      // The grammar reads `a,` and `, b` apart, so it would let this pass.
      tokens.addError(pos, pos + 1, "invalid syntax: unexpected '" + (char) first + "'");
    } else {
      tokens.add(kind, pos, pos + 1);
    }
    return pos + 1;
  }

  private static int longer(byte[] text, int pos, int second, Tokens tokens) {
    int third = pos + 2 < text.length ? text[pos + 2] : 0;
    int kind = three(text[pos], second, third);
    int width = 3;
    if (kind == 0) {
      kind = two(text[pos], second);
      width = 2;
    }
    if (kind == 0) {
      return pos;
    }
    tokens.add(kind, pos, pos + width);
    return pos + width;
  }

  private static int three(int a, int b, int c) {
    if (a == '.' && b == '.' && c == '.') {
      return PythonGrammar.ELLIPSIS;
    }
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
}
