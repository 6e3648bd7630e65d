package dev.dagproof.python.parser;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Turns the text between quotes into the value it stands for: escapes, newlines, doubled braces.
 */
final class StringDecoder {
  private final byte[] text;
  private final boolean raw;
  private final boolean bytes;
  private final ParseState state;

  StringDecoder(byte[] text, boolean raw, boolean bytes, ParseState state) {
    this.text = text;
    this.raw = raw;
    this.bytes = bytes;
    this.state = state;
  }

  /** The value of the text from {@code start} to {@code end}; for bytes, one char for each. */
  String decode(int start, int end) {
    return decode(start, end, false);
  }

  /**
   * The same for the text of an f-string, in which {@code {{} and {@code }}} stand for one brace.
   */
  String decodeFormatted(int start, int end) {
    return decode(start, end, true);
  }

  private String decode(int start, int end, boolean formatted) {
    boolean ascii = true;
    boolean plain = true;
    for (int i = start; i < end; i++) {
      byte c = text[i];
      ascii &= c >= 0;
      plain &= c != '\\' && c != '\r' && !(formatted && (c == '{' || c == '}'));
    }
    if (bytes && !ascii) {
      throw state.failure(start, end, "bytes can only contain ASCII literal characters");
    }
    if (plain) {
      return new String(text, start, end - start, ascii ? ISO_8859_1 : UTF_8);
    }
    StringBuilder value = new StringBuilder(end - start);
    int i = start;
    while (i < end) {
      byte c = text[i];
      if (c == '\\' && !raw) {
        i = escape(i, end, value);
      } else if (c == '\r') {
        value.append('\n');
        i += i + 1 < end && text[i + 1] == '\n' ? 2 : 1;
      } else if (formatted && (c == '{' || c == '}')) {
        value.append((char) c);
        i += i + 1 < end && text[i + 1] == c ? 2 : 1;
      } else if (c >= 0) {
        value.append((char) c);
        i++;
      } else {
        value.appendCodePoint(CodePoints.at(text, i));
        i = CodePoints.end(text, i);
      }
    }
    return value.toString();
  }

  /** Appends what the escape at {@code i} stands for and returns the position behind it. */
  private int escape(int i, int end, StringBuilder value) {
    int c = i + 1 < end ? text[i + 1] : 0;
    switch (c) {
      case '\n' -> {
        return i + 2;
      }
      case '\r' -> {
        return i + 2 < end && text[i + 2] == '\n' ? i + 3 : i + 2;
      }
      case '\\', '\'', '"' -> value.append((char) c);
      case 'a' -> value.append('\u0007');
      case 'b' -> value.append('\b');
      case 'f' -> value.append('\f');
      case 'n' -> value.append('\n');
      case 'r' -> value.append('\r');
      case 't' -> value.append('\t');
      case 'v' -> value.append('\u000B');
      case '0', '1', '2', '3', '4', '5', '6', '7' -> {
        return octal(i + 1, end, value);
      }
      case 'x' -> {
        return hex(i, end, 2, value);
      }
      case 'u', 'U', 'N' -> {
        if (!bytes) {
          return c == 'N' ? named(i, end, value) : hex(i, end, c == 'u' ? 4 : 8, value);
        }
        value.append('\\').append((char) c);
      }
      default -> {
        // An unknown escape stands for itself; what follows the backslash is read on.
        value.append('\\');
        return i + 1;
      }
    }
    return i + 2;
  }

  private int octal(int start, int end, StringBuilder value) {
    int code = 0;
    int i = start;
    while (i < end && i < start + 3 && text[i] >= '0' && text[i] <= '7') {
      code = code * 8 + text[i] - '0';
      i++;
    }
    value.append((char) (bytes ? code & 0xFF : code));
    return i;
  }

  private int hex(int backslash, int end, int width, StringBuilder value) {
    int code = 0;
    for (int i = backslash + 2; i < backslash + 2 + width; i++) {
      int digit = i < end ? Character.digit(text[i], 16) : -1;
      if (digit < 0) {
        String problem =
            bytes
                ? "(value error) invalid \\x escape"
                : "(unicode error) truncated \\" + (char) text[backslash + 1] + " escape";
        throw state.failure(backslash, Math.min(i, end), problem);
      }
      code = code << 4 | digit;
    }
    if (!Character.isValidCodePoint(code)) {
      throw state.failure(backslash, end, "(unicode error) illegal Unicode character");
    }
    value.appendCodePoint(code);
    return backslash + 2 + width;
  }

  private int named(int backslash, int end, StringBuilder value) {
    int close = backslash + 3;
    while (close < end && text[close] != '}') {
      close++;
    }
    boolean braced = backslash + 2 < end && text[backslash + 2] == '{' && close < end;
    if (!braced || close == backslash + 3) {
      throw state.failure(backslash, end, "(unicode error) malformed \\N character escape");
    }
    String name = new String(text, backslash + 3, close - backslash - 3, UTF_8);
    int codePoint = state.characterNames().codePoint(name);
    if (codePoint == CharacterNames.UNKNOWN) {
      throw state.failure(backslash, close + 1, "(unicode error) unknown Unicode character name");
    }
    value.appendCodePoint(codePoint);
    return close + 1;
  }
}
