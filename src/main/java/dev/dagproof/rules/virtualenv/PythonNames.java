package dev.dagproof.rules.virtualenv;

/** Which words cannot be names. */
final class PythonNames {
  private PythonNames() {}

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
