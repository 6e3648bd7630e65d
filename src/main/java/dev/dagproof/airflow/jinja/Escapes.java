package dev.dagproof.airflow.jinja;

import org.jspecify.annotations.Nullable;

/** Reads the escapes in a string of a template: those of Python, by its codec unicode-escape. */
final class Escapes {
  private final String text;
  private final int end;
  private final StringBuilder value;
  private @Nullable String problem;
  private int at;

  Escapes(String text, int start, int end) {
    this.text = text;
    this.end = end;
    this.at = start;
    this.value = new StringBuilder(end - start);
    while (at < end && problem == null) {
      char c = text.charAt(at++);
      if (c == '\\') {
        escape();
      } else {
        value.append(c);
      }
    }
  }

  String value() {
    return value.toString();
  }

  /** What Python says of the first escape that is none; null if all are. */
  @Nullable String problem() {
    return problem;
  }

  private void escape() {
    char c = text.charAt(at++);
    switch (c) {
      case '\n' -> {}
      case '\\', '\'', '"' -> value.append(c);
      case 'a' -> value.append('\u0007');
      case 'b' -> value.append('\b');
      case 'f' -> value.append('\f');
      case 'n' -> value.append('\n');
      case 'r' -> value.append('\r');
      case 't' -> value.append('\t');
      case 'v' -> value.append('\u000B');
      case '0', '1', '2', '3', '4', '5', '6', '7' -> octal();
      case 'x' -> hex(2, "truncated \\xXX escape");
      case 'u' -> hex(4, "truncated \\uXXXX escape");
      case 'U' -> hex(8, "truncated \\UXXXXXXXX escape");
      case 'N' -> named();
      default -> value.append('\\').append(c);
    }
  }

  private void octal() {
    int code = 0;
    int stop = Math.min(at + 2, end);
    at--;
    while (at < stop && text.charAt(at) >= '0' && text.charAt(at) <= '7') {
      code = code * 8 + text.charAt(at++) - '0';
    }
    value.appendCodePoint(code);
  }

  private void hex(int width, String message) {
    long code = 0;
    for (int i = 0; i < width; i++) {
      int digit = at < end ? Character.digit(text.charAt(at), 16) : -1;
      if (digit < 0) {
        problem = message;
        return;
      }
      code = code << 4 | digit;
      at++;
    }
    if (code > Character.MAX_CODE_POINT) {
      problem = "illegal Unicode character";
    } else {
      value.appendCodePoint((int) code);
    }
  }

  /** The name is not looked up: no template has one that is not there. */
  private void named() {
    int close = text.indexOf('}', at);
    if (at >= end || text.charAt(at) != '{' || close < 0 || close >= end || close == at + 1) {
      problem = "malformed \\N character escape";
    } else {
      value.append('\uFFFD');
      at = close + 1;
    }
  }
}
