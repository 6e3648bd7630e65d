package dev.dagproof.python.parser;

import org.antlr.v4.runtime.Token;

/** Which tokens may begin a statement, or a part of one. */
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

  /** Whether a case, the end of its block, or the block of a broken case can begin with this. */
  static boolean isPossibleCase(int kind) {
    return switch (kind) {
      case Token.EOF, PythonGrammar.CASE, PythonGrammar.DEDENT, PythonGrammar.INDENT -> true;
      default -> false;
    };
  }

  /** Whether this begins a clause that belongs to a statement before it. */
  static boolean isClause(int kind) {
    return switch (kind) {
      case PythonGrammar.CASE,
          PythonGrammar.ELIF,
          PythonGrammar.ELSE,
          PythonGrammar.EXCEPT,
          PythonGrammar.FINALLY ->
          true;
      default -> false;
    };
  }
}
