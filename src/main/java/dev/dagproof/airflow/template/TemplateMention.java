package dev.dagproof.airflow.template;

/** Whether a file holds anything that may concern templates: most hold nothing of the kind. */
final class TemplateMention {
  private TemplateMention() {}

  /** Looks for the beginning of a tag, the end of a file name in quotes, or the word template. */
  static boolean in(byte[] text) {
    for (int i = 0; i + 1 < text.length; i++) {
      byte next = text[i + 1];
      switch (text[i]) {
        case '{' -> {
          if (next == '{' || next == '%' || next == '#') {
            return true;
          }
        }
        case 't' -> {
          if (next == 'e' && isAt(text, i, "template")) {
            return true;
          }
        }
        case '"', '\'' -> {
          if (i > 2 && endsFileName(text, i)) {
            return true;
          }
        }
        default -> {}
      }
    }
    return false;
  }

  private static boolean isAt(byte[] text, int at, String word) {
    if (at + word.length() > text.length) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (text[at + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean endsFileName(byte[] text, int quote) {
    return isAt(text, quote - 3, ".sh")
        || (quote > 4
            && (isAt(text, quote - 4, ".sql")
                || isAt(text, quote - 4, ".hql")
                || isAt(text, quote - 4, ".txt")
                || isAt(text, quote - 5, ".bash")
                || isAt(text, quote - 5, ".html")
                || isAt(text, quote - 5, ".json")));
  }
}
