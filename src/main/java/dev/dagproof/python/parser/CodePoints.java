package dev.dagproof.python.parser;

/** Code points in UTF-8 bytes. Where these are not valid, nothing breaks but the text. */
final class CodePoints {
  private static final int REPLACEMENT = 0xFFFD;

  private CodePoints() {}

  static int at(byte[] text, int i) {
    int b = text[i];
    if (b >= 0) {
      return b;
    }
    if ((b & 0xE0) == 0xC0) {
      return (b & 0x1F) << 6 | tail(text, i + 1);
    }
    if ((b & 0xF0) == 0xE0) {
      return (b & 0x0F) << 12 | tail(text, i + 1) << 6 | tail(text, i + 2);
    }
    int codePoint =
        (b & 0x07) << 18 | tail(text, i + 1) << 12 | tail(text, i + 2) << 6 | tail(text, i + 3);
    return codePoint <= Character.MAX_CODE_POINT ? codePoint : REPLACEMENT;
  }

  /** Where the code point that begins here ends. */
  static int end(byte[] text, int i) {
    int b = text[i];
    int width = b >= 0 ? 1 : (b & 0xE0) == 0xC0 ? 2 : (b & 0xF0) == 0xE0 ? 3 : 4;
    return Math.min(i + width, text.length);
  }

  private static int tail(byte[] text, int i) {
    return i < text.length ? text[i] & 0x3F : 0;
  }
}
