package dev.dagproof.python.parser;

/** Code points in UTF-8 bytes that are known to be valid. */
final class Utf8 {
  private Utf8() {}

  static int codePointAt(byte[] text, int i) {
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
    return (b & 0x07) << 18 | tail(text, i + 1) << 12 | tail(text, i + 2) << 6 | tail(text, i + 3);
  }

  /** How many bytes this code point takes. */
  static int width(int codePoint) {
    if (codePoint < 0x80) {
      return 1;
    }
    if (codePoint < 0x800) {
      return 2;
    }
    return codePoint < 0x10000 ? 3 : 4;
  }

  private static int tail(byte[] text, int i) {
    return i < text.length ? text[i] & 0x3F : 0;
  }
}
