package dev.dagproof.airflow.jinja;

import dev.dagproof.airflow.jinja.Token.Kind;
import org.jspecify.annotations.Nullable;

/** Jinja's operators. */
final class Operators {
  private Operators() {}

  /** The longest one that stands here; null if there is none. */
  static @Nullable Kind at(String text, int at, int length) {
    char next = at + 1 < length ? text.charAt(at + 1) : ' ';
    return switch (text.charAt(at)) {
      case '+' -> Kind.ADD;
      case '-' -> Kind.SUB;
      case '/' -> next == '/' ? Kind.FLOORDIV : Kind.DIV;
      case '*' -> next == '*' ? Kind.POW : Kind.MUL;
      case '%' -> Kind.MOD;
      case '~' -> Kind.TILDE;
      case '[' -> Kind.LBRACKET;
      case ']' -> Kind.RBRACKET;
      case '(' -> Kind.LPAREN;
      case ')' -> Kind.RPAREN;
      case '{' -> Kind.LBRACE;
      case '}' -> Kind.RBRACE;
      case '=' -> next == '=' ? Kind.EQ : Kind.ASSIGN;
      case '!' -> next == '=' ? Kind.NE : null;
      case '>' -> next == '=' ? Kind.GTEQ : Kind.GT;
      case '<' -> next == '=' ? Kind.LTEQ : Kind.LT;
      case '.' -> Kind.DOT;
      case ':' -> Kind.COLON;
      case '|' -> Kind.PIPE;
      case ',' -> Kind.COMMA;
      case ';' -> Kind.SEMICOLON;
      default -> null;
    };
  }
}
