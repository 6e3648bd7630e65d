package dev.dagproof.rules.virtualenv;

/** Which words cannot be names. */
final class PythonNames {
  private PythonNames() {}

  /** Whether a text can be a name, in ASCII. */
  static boolean isName(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
      if (!isLetter && !(i > 0 && c >= '0' && c <= '9')) {
        return false;
      }
    }
    return !text.isEmpty() && !isKeyword(text);
  }

  /** Whether it is one of Python's keywords. */
  static boolean isKeyword(String name) {
    return switch (name) {
      case "and",
          "as",
          "assert",
          "async",
          "await",
          "break",
          "class",
          "continue",
          "def",
          "del",
          "elif",
          "else",
          "except",
          "finally",
          "for",
          "from",
          "global",
          "if",
          "import",
          "in",
          "is",
          "lambda",
          "nonlocal",
          "not",
          "or",
          "pass",
          "raise",
          "return",
          "try",
          "while",
          "with",
          "yield" ->
          true;
      default -> false;
    };
  }
}
