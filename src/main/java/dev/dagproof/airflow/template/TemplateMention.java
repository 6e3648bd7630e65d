package dev.dagproof.airflow.template;

/** Whether a file holds any text that may be a template: most hold nothing of the kind. */
final class TemplateMention {
  private TemplateMention() {}

  /** Looks for the beginning of a tag, and for the end of a template file's name in quotes. */
  static boolean in(byte[] text) {
    for (int i = 0; i + 1 < text.length; i++) {
      byte here = text[i];
      if (here == '{') {
        byte next = text[i + 1];
        if (next == '{' || next == '%' || next == '#') {
          return true;
        }
      } else if (here == '.' && beginsEnding(text, i + 1)) {
        return true;
      }
    }
    return false;
  }

  private static boolean beginsEnding(byte[] text, int at) {
    return switch (text[at]) {
      case 's' -> isQuoted(text, at, "sh") || isQuoted(text, at, "sql");
      case 'h' -> isQuoted(text, at, "html") || isQuoted(text, at, "hql");
      case 't' -> isQuoted(text, at, "txt");
      case 'b' -> isQuoted(text, at, "bash");
      case 'j' -> isQuoted(text, at, "json");
      default -> false;
    };
  }

  /** Whether a word stands here, and a quote behind it. */
  private static boolean isQuoted(byte[] text, int at, String word) {
    int end = at + word.length();
    if (end >= text.length || (text[end] != '"' && text[end] != '\'')) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (text[at + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
