package dev.dagproof.airflow.jinja;

import dev.dagproof.airflow.jinja.Token.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a template into tokens, one at a time: an error in one tag is told before what is behind it
 * is looked at, as Jinja does.
 */
final class Lexer {
  private final String text;
  private final int length;

  /** The ends of the brackets that are open in the current tag. */
  private final Deque<Character> open = new ArrayDeque<>();

  private int at;
  private int line = 1;
  private State state = State.DATA;

  private enum State {
    DATA,
    VARIABLE,
    BLOCK
  }

  /** Of a template whose line breaks are newlines; the last one is not part of it. */
  Lexer(String text) {
    this.text = text;
    this.length = text.endsWith("\n") ? text.length() - 1 : text.length();
  }

  /** The next token; the last one again and again. */
  Token next() {
    while (true) {
      Token token = state == State.DATA ? data() : inTag();
      if (token != null) {
        return token;
      }
    }
  }

  private JinjaFailure failure(String message, int start, int end) {
    return new JinjaFailure(new JinjaError(message, line, start, Math.min(end, text.length())));
  }

  private Token token(Kind kind, String value, int start, int end) {
    Token token = new Token(kind, value, line, start, end);
    moveTo(end);
    return token;
  }

  private void moveTo(int end) {
    for (int i = at; i < end; i++) {
      if (text.charAt(i) == '\n') {
        line++;
      }
    }
    at = end;
  }

  // Outside of tags

  /** Text up to the next tag, or the beginning of a tag; null behind a comment. */
  private @Nullable Token data() {
    if (at >= length) {
      return new Token(Kind.EOF, "", line, length, length);
    }
    int tag = nextTag(at);
    if (tag > at) {
      int end = tag;
      if (tag < length && tag + 2 < length && text.charAt(tag + 2) == '-') {
        while (end > at && Characters.isSpace(text.charAt(end - 1))) {
          end--;
        }
      }
      Token data = end > at ? new Token(Kind.DATA, "", line, at, end) : null;
      moveTo(tag);
      if (data != null) {
        return data;
      }
    }
    return tag < length ? begin() : null;
  }

  private int nextTag(int from) {
    for (int i = from; i + 1 < length; i++) {
      if (text.charAt(i) == '{' && isTagMark(text.charAt(i + 1))) {
        return i;
      }
    }
    return length;
  }

  private static boolean isTagMark(char c) {
    return c == '{' || c == '%' || c == '#';
  }

  private @Nullable Token begin() {
    int start = at;
    int end = start + 2;
    if (end < length && (text.charAt(end) == '-' || text.charAt(end) == '+')) {
      end++;
    }
    char mark = text.charAt(start + 1);
    if (mark == '#') {
      comment(start, end);
      return null;
    }
    if (mark == '%') {
      int body = rawBody(end);
      if (body >= 0) {
        return raw(start, body);
      }
    }
    state = mark == '{' ? State.VARIABLE : State.BLOCK;
    return token(mark == '{' ? Kind.VARIABLE_BEGIN : Kind.BLOCK_BEGIN, "", start, end);
  }

  private void comment(int start, int from) {
    int close = text.indexOf("#}", from);
    moveTo(from);
    // Nothing at all behind the beginning is the end of the template, and no error.
    if (close < 0 || close + 2 > length) {
      if (from < length) {
        throw failure("Missing end of comment tag", start, from);
      }
      return;
    }
    boolean strips = close > from && text.charAt(close - 1) == '-';
    int end = close + 2;
    moveTo(strips ? Characters.skipSpaces(text, end, length) : end);
  }

  /** Where what {@code {% raw %}} encloses begins; -1 if it is not that tag. */
  private int rawBody(int from) {
    int i = Characters.skipSpaces(text, from, length);
    if (!text.startsWith("raw", i)) {
      return -1;
    }
    i = Characters.skipSpaces(text, i + 3, length);
    boolean strips = i < length && text.charAt(i) == '-';
    i = strips ? i + 1 : i;
    if (!text.startsWith("%}", i) || i + 2 > length) {
      return -1;
    }
    return strips ? Characters.skipSpaces(text, i + 2, length) : i + 2;
  }

  private @Nullable Token raw(int start, int body) {
    moveTo(body);
    for (int i = text.indexOf("{%", body); i >= 0; i = text.indexOf("{%", i + 1)) {
      int end = endOfRaw(i);
      if (end >= 0) {
        Token data = i > body ? new Token(Kind.DATA, "", line, body, i) : null;
        moveTo(end);
        return data;
      }
    }
    if (body < length) {
      throw failure("Missing end of raw directive", start, body);
    }
    return null;
  }

  /** The end of the {@code {% endraw %}} that begins here; -1 if it is something else. */
  private int endOfRaw(int start) {
    int i = start + 2;
    if (i < length && (text.charAt(i) == '-' || text.charAt(i) == '+')) {
      i++;
    }
    i = Characters.skipSpaces(text, i, length);
    if (!text.startsWith("endraw", i)) {
      return -1;
    }
    i = Characters.skipSpaces(text, i + 6, length);
    char sign = i < length ? text.charAt(i) : ' ';
    i = sign == '-' || sign == '+' ? i + 1 : i;
    if (!text.startsWith("%}", i) || i + 2 > length) {
      return -1;
    }
    return sign == '-' ? Characters.skipSpaces(text, i + 2, length) : i + 2;
  }

  // In tags

  private @Nullable Token inTag() {
    if (open.isEmpty()) {
      int end = endOfTag();
      if (end >= 0) {
        Kind kind = state == State.VARIABLE ? Kind.VARIABLE_END : Kind.BLOCK_END;
        state = State.DATA;
        return token(kind, "", at, end);
      }
    }
    if (at >= length) {
      return new Token(Kind.EOF, "", line, length, length);
    }
    char c = text.charAt(at);
    if (Characters.isSpace(c)) {
      moveTo(Characters.skipSpaces(text, at, length));
      return null;
    }
    if (Characters.isDigit(c)) {
      int number = Numbers.endOfFloat(text, at, length);
      if (number >= 0) {
        return token(Kind.FLOAT, text.substring(at, number), at, number);
      }
      number = Numbers.endOfInteger(text, at, length);
      if (number >= 0) {
        return token(Kind.INTEGER, text.substring(at, number), at, number);
      }
    }
    if (Characters.isWord(text.codePointAt(at))) {
      return name();
    }
    return c == '"' || c == '\'' ? string(c) : operator();
  }

  /** Behind the end of the tag, if that is here; else -1. */
  private int endOfTag() {
    boolean block = state == State.BLOCK;
    String mark = block ? "%}" : "}}";
    int i = at;
    boolean strips = i < length && text.charAt(i) == '-';
    if (strips || (block && i < length && text.charAt(i) == '+')) {
      i++;
    }
    if (!text.startsWith(mark, i) || i + 2 > length) {
      return -1;
    }
    return strips ? Characters.skipSpaces(text, i + 2, length) : i + 2;
  }

  private Token name() {
    int end = at;
    while (end < length && Characters.isWord(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    String word = text.substring(at, end);
    if (!Characters.isIdentifier(word)) {
      throw failure("Invalid character in identifier", at, end);
    }
    return token(Kind.NAME, word, at, end);
  }

  private Token string(char quote) {
    int i = at + 1;
    while (i < length && text.charAt(i) != quote) {
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    if (i >= length) {
      throw unexpected();
    }
    Escapes escapes = new Escapes(text, at + 1, i);
    String problem = escapes.problem();
    if (problem != null) {
      throw failure(problem, at, i + 1);
    }
    return token(Kind.STRING, escapes.value(), at, i + 1);
  }

  private JinjaFailure unexpected() {
    int c = text.codePointAt(at);
    int width = Character.charCount(c);
    String shown = c == '\'' ? "\"'\"" : c == '\\' ? "'\\\\'" : "'" + Character.toString(c) + "'";
    return failure(
        "unexpected char " + shown + " at " + text.codePointCount(0, at), at, at + width);
  }

  private Token operator() {
    Kind kind = Operators.at(text, at, length);
    if (kind == null) {
      throw unexpected();
    }
    char c = text.charAt(at);
    switch (kind) {
      case LBRACE -> open.push('}');
      case LPAREN -> open.push(')');
      case LBRACKET -> open.push(']');
      case RBRACE, RPAREN, RBRACKET -> close(c);
      default -> {}
    }
    return token(kind, "", at, at + kind.words().length());
  }

  private void close(char c) {
    if (open.isEmpty()) {
      throw failure("unexpected '" + c + "'", at, at + 1);
    }
    char expected = open.pop();
    if (expected != c) {
      throw failure("unexpected '" + c + "', expected '" + expected + "'", at, at + 1);
    }
  }
}
