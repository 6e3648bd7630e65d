package dev.dagproof.airflow.jinja;

import dev.dagproof.airflow.jinja.Token.Kind;
import org.jspecify.annotations.Nullable;

/** The tokens of a template, with one to look ahead at. */
final class TokenStream {
  private final Lexer lexer;
  private Token current;
  private @Nullable Token ahead;
  private int lastEnd;

  TokenStream(String text) {
    lexer = new Lexer(text);
    current = lexer.next();
  }

  Token current() {
    return current;
  }

  /** The token behind the current one. */
  Token look() {
    Token next = ahead;
    if (next == null) {
      next = lexer.next();
      ahead = next;
    }
    return next;
  }

  /** Goes on, and gives the token that was current. */
  Token next() {
    Token token = current;
    Token known = ahead;
    ahead = null;
    if (!token.is(Kind.EOF)) {
      current = known == null ? lexer.next() : known;
    }
    lastEnd = token.end();
    return token;
  }

  /** Where the last token ends that was passed. */
  int lastEnd() {
    return lastEnd;
  }

  boolean skipIf(Kind kind) {
    boolean found = current.is(kind);
    if (found) {
      next();
    }
    return found;
  }

  boolean skipIfName(String name) {
    boolean found = current.isName(name);
    if (found) {
      next();
    }
    return found;
  }

  Token expect(Kind kind) {
    return current.is(kind) ? next() : failExpected(kind.words());
  }

  Token expectName(String name) {
    return current.isName(name) ? next() : failExpected(name);
  }

  private Token failExpected(String expected) {
    if (current.is(Kind.EOF)) {
      throw fail("unexpected end of template, expected '" + expected + "'.");
    }
    throw fail("expected token '" + expected + "', got '" + current.described() + "'");
  }

  /** A failure at the current token. */
  JinjaFailure fail(String message) {
    return fail(message, current);
  }

  JinjaFailure fail(String message, Token at) {
    return new JinjaFailure(new JinjaError(message, at.line(), at.start(), at.end()));
  }
}
