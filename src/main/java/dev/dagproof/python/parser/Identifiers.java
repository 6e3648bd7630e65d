package dev.dagproof.python.parser;

import java.util.Locale;

/**
 * Which characters make an identifier: those with XID_Start and XID_Continue, and the underscore.
 */
final class Identifiers {
  private static final int DIGITS = 10;
  private static final byte[] CHARACTERS = characters();

  private Identifiers() {}

  private static byte[] characters() {
    byte[] characters = new byte[256];
    byte number = 0;
    for (int c = '0'; c <= '9'; c++) {
      characters[c] = ++number;
    }
    for (int c = 'a'; c <= 'z'; c++) {
      characters[c] = ++number;
      characters[c - 'a' + 'A'] = (byte) (number + 26);
    }
    characters['_'] = (byte) (number + 27);
    return characters;
  }

  /** Numbers the ASCII characters of names from 1 to 63, digits first; other bytes have 0. */
  static int character(byte b) {
    return CHARACTERS[b & 0xFF];
  }

  /**
   * Whether a name may begin with this byte; for bytes beyond ASCII the code point decides later.
   */
  static boolean startsName(byte b) {
    return character(b) > DIGITS || b < 0;
  }

  /** The end of the name that begins here; {@code start} itself if none does. */
  static int end(byte[] text, int start) {
    int i = start;
    while (i < text.length) {
      byte b = text[i];
      int character = character(b);
      if (character > DIGITS || (character > 0 && i > start)) {
        i++;
      } else if (b < 0) {
        int codePoint = CodePoints.at(text, i);
        boolean fits = i == start ? isStart(codePoint) : isPart(codePoint);
        if (!fits) {
          return i;
        }
        i = CodePoints.end(text, i);
      } else {
        return i;
      }
    }
    return i;
  }

  /** What to say of a character that neither belongs to a name nor means anything else. */
  static String problem(int codePoint) {
    String hex = Integer.toHexString(codePoint).toUpperCase(Locale.ROOT);
    String number = "U+" + "0".repeat(Math.max(0, 4 - hex.length())) + hex;
    return isPrintable(codePoint)
        ? "invalid character '" + Character.toString(codePoint) + "' (" + number + ")"
        : "invalid non-printable character " + number;
  }

  private static boolean isPrintable(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE,
          Character.SPACE_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }

  // XID_Start is ID_Start without the characters whose compatibility form does not start an
  // identifier.
  private static boolean isStart(int codePoint) {
    return Character.isUnicodeIdentifierStart(codePoint) && !losesStart(codePoint);
  }

  private static boolean isPart(int codePoint) {
    return Character.isUnicodeIdentifierPart(codePoint)
        && !Character.isIdentifierIgnorable(codePoint)
        && !losesPart(codePoint);
  }

  /** The code points that have ID_Start but not XID_Start. */
  private static boolean losesStart(int codePoint) {
    return switch (codePoint) {
      case 0x0E33, 0x0EB3, 0xFF9E, 0xFF9F -> true;
      default -> losesPart(codePoint);
    };
  }

  /** The code points that have ID_Continue but not XID_Continue. */
  private static boolean losesPart(int codePoint) {
    return switch (codePoint) {
      case 0x037A, 0x2E2F, 0x309B, 0x309C -> true;
      case 0xFC5E, 0xFC5F, 0xFC60, 0xFC61, 0xFC62, 0xFC63, 0xFDFA, 0xFDFB -> true;
      case 0xFE70, 0xFE72, 0xFE74, 0xFE76, 0xFE78, 0xFE7A, 0xFE7C, 0xFE7E -> true;
      default -> false;
    };
  }
}
