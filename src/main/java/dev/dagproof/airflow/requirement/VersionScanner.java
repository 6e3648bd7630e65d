package dev.dagproof.airflow.requirement;

/**
 * Finds the end of a version specifier (PEP 440), as the regular expression of {@code
 * packaging.specifiers.Specifier} does.
 */
final class VersionScanner {
  private static final String[] PRE = {"alpha", "beta", "preview", "pre", "a", "b", "c", "rc"};
  private static final String[] POST = {"post", "rev", "r"};
  private static final String[] DEV = {"dev"};

  private final String text;
  private int at;

  private VersionScanner(String text, int at) {
    this.text = text;
    this.at = at;
  }

  /** Where the specifier ends that begins here; -1 if none does. */
  static int end(String text, int start) {
    if (text.startsWith("===", start)) {
      return arbitraryEnd(text, start + 3, ";)");
    }
    int length = operatorLength(text, start);
    return length == 0
        ? -1
        : new VersionScanner(text, start + length)
            .versionEnd(text.substring(start, start + length));
  }

  /** The same where any text is a version. */
  static int legacyEnd(String text, int start) {
    int length = text.startsWith("===", start) ? 3 : operatorLength(text, start);
    return length == 0 ? -1 : arbitraryEnd(text, start + length, ",;)");
  }

  private static int arbitraryEnd(String text, int start, String stops) {
    int end = start;
    while (end < text.length() && isSpace(text.charAt(end))) {
      end++;
    }
    while (end < text.length()
        && !isSpace(text.charAt(end))
        && stops.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private static int operatorLength(String text, int start) {
    for (String operator : new String[] {"==", "!=", "~=", "<=", ">=", "<", ">"}) {
      if (text.startsWith(operator, start)) {
        return operator.length();
      }
    }
    return 0;
  }

  private int versionEnd(String operator) {
    boolean equality = operator.equals("==") || operator.equals("!=");
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
    takeOne("vV");
    takeEpoch();
    if (!takeDigits()) {
      return -1;
    }
    int parts = 1;
    while (at < text.length() && text.charAt(at) == '.' && isDigit(at + 1)) {
      at++;
      takeDigits();
      parts++;
    }
    if (operator.equals("~=") && parts == 1) {
      return -1;
    }
    if (equality && text.startsWith(".*", at)) {
      return at + 2;
    }
    takeMark(PRE);
    if (at < text.length() && text.charAt(at) == '-' && isDigit(at + 1)) {
      at++;
      takeDigits();
    } else {
      takeMark(POST);
    }
    takeMark(DEV);
    if (equality) {
      takeLocal();
    }
    return at;
  }

  private void takeEpoch() {
    int start = at;
    if (takeDigits() && at < text.length() && text.charAt(at) == '!') {
      at++;
    } else {
      at = start;
    }
  }

  /** {@code rc1}, {@code .post2}, {@code -dev.3}. */
  private void takeMark(String[] words) {
    int start = at;
    takeOne("-_.");
    for (String word : words) {
      if (text.regionMatches(true, at, word, 0, word.length())) {
        at += word.length();
        takeOne("-_.");
        takeDigits();
        return;
      }
    }
    at = start;
  }

  private void takeLocal() {
    if (at < text.length() && text.charAt(at) == '+' && isLabel(at + 1)) {
      at++;
      takeLabel();
      while (at < text.length() && "-_.".indexOf(text.charAt(at)) >= 0 && isLabel(at + 1)) {
        at++;
        takeLabel();
      }
    }
  }

  private void takeLabel() {
    while (isLabel(at)) {
      at++;
    }
  }

  private boolean isLabel(int place) {
    if (place >= text.length()) {
      return false;
    }
    char c = text.charAt(place);
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(place);
  }

  private void takeOne(String anyOf) {
    if (at < text.length() && anyOf.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private boolean takeDigits() {
    int start = at;
    while (isDigit(at)) {
      at++;
    }
    return at > start;
  }

  private boolean isDigit(int place) {
    return place < text.length() && text.charAt(place) >= '0' && text.charAt(place) <= '9';
  }

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
  }
}
