package dev.dagproof.python.parser;

import org.antlr.v4.runtime.Token;

/** Which tokens may begin a statement, and what to say of those that may not. */
final class StatementStart {
  private StatementStart() {}

  /** Whether a statement, or the end of its block, can begin with this kind of token. */
  static boolean isPossible(int kind) {
    return switch (kind) {
      case PythonGrammar.ERROR,
          PythonGrammar.NEWLINE,
          PythonGrammar.FSTRING_MIDDLE,
          PythonGrammar.FSTRING_END,
          PythonGrammar.AND,
          PythonGrammar.AS,
          PythonGrammar.ELIF,
          PythonGrammar.ELSE,
          PythonGrammar.EXCEPT,
          PythonGrammar.FINALLY,
          PythonGrammar.IN,
          PythonGrammar.IS,
          PythonGrammar.OR,
          PythonGrammar.CASE,
          PythonGrammar.IS_NOT,
          PythonGrammar.NOT_IN,
          PythonGrammar.RPAR,
          PythonGrammar.RSQB,
          PythonGrammar.RBRACE,
          PythonGrammar.WITH_LPAR,
          PythonGrammar.COLON,
          PythonGrammar.COMMA,
          PythonGrammar.SEMI,
          PythonGrammar.DOT,
          PythonGrammar.ASSIGN,
          PythonGrammar.RARROW,
          PythonGrammar.WALRUS,
          PythonGrammar.EXCLAMATION ->
          false;
      case Token.EOF,
          PythonGrammar.PLUS,
          PythonGrammar.MINUS,
          PythonGrammar.STAR,
          PythonGrammar.TILDE,
          PythonGrammar.AT,
          PythonGrammar.ELLIPSIS ->
          true;
      default -> kind < PythonGrammar.PLUS;
    };
  }

  /** The message for a token that begins no statement. */
  static String problem(int kind) {
    return switch (kind) {
      case PythonGrammar.ELIF -> "'elif' must match an if-statement here";
      case PythonGrammar.ELSE -> "'else' must match a valid statement here";
      case PythonGrammar.EXCEPT -> "'except' must match a try-statement here";
      case PythonGrammar.FINALLY -> "'finally' must match a try-statement here";
      default -> "invalid syntax";
    };
  }

  /** The message where this kind of token was wanted and another stands. */
  static String expected(int kind) {
    return switch (kind) {
      case PythonGrammar.COLON -> "expected ':'";
      case PythonGrammar.INDENT -> "expected an indented block";
      case PythonGrammar.LPAR -> "expected '('";
      case PythonGrammar.RPAR -> "invalid syntax: expected ')'";
      case PythonGrammar.RSQB -> "invalid syntax: expected ']'";
      case PythonGrammar.RBRACE -> "invalid syntax: expected '}'";
      case PythonGrammar.NAME -> "invalid syntax: expected a name";
      case PythonGrammar.IMPORT -> "expected 'import'";
      case PythonGrammar.IN -> "expected 'in'";
      case PythonGrammar.ELSE -> "expected 'else' after 'if' expression";
      default -> "invalid syntax";
    };
  }
}
