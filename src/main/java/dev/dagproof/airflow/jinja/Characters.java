package dev.dagproof.airflow.jinja;

/** Classes of characters as Python's regular expressions have them. */
final class Characters {
  private Characters() {}

  /** {@code \s}. */
  static boolean isSpace(char c) {
    return (c >= '\t' && c <= '\r')
        || (c >= 0x1C && c <= 0x20)
        || (c > 0x7F && (Character.isSpaceChar(c) || c == 0x85));
  }

  /** {@code \d}. */
  static boolean isDigit(char c) {
    return c < 0x80 ? c >= '0' && c <= '9' : Character.isDigit(c);
  }

  /** {@code \w}, and what else may stand in a name. */
  static boolean isWord(int c) {
    return c < 0x80
        ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'
        : Character.isLetterOrDigit(c)
            || Character.isUnicodeIdentifierPart(c)
            || Character.getType(c) == Character.OTHER_NUMBER;
  }

  /** Whether a word may be a name: {@code str.isidentifier}. */
  static boolean isIdentifier(String word) {
    for (int i = 0; i < word.length(); i += Character.charCount(word.codePointAt(i))) {
      int c = word.codePointAt(i);
      boolean fits =
          c == '_'
              || (i == 0
                  ? Character.isUnicodeIdentifierStart(c)
                  : Character.isUnicodeIdentifierPart(c));
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  static int skipSpaces(String text, int from, int end) {
    int i = from;
    while (i < end && isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }
}
