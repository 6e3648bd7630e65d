package dev.dagproof.airflow.template;

import java.util.HashSet;
import java.util.Set;

/** The names and attributes of which a template says that they may be undefined. */
final class GuardedNames {
  private GuardedNames() {}

  /**
   * The words before {@code is defined}, {@code is not defined}, {@code is undefined} and {@code |
   * default}, and those that {@code in} is asked about: {@code 'x' in params}.
   */
  static Set<String> of(String text) {
    Set<String> guarded = new HashSet<>();
    for (int i = 0; i < text.length(); i++) {
      if (isGuard(text, i)) {
        String word = wordBefore(text, i);
        if (!word.isEmpty()) {
          guarded.add(word);
        }
      }
    }
    return guarded;
  }

  private static boolean isGuard(String text, int at) {
    return text.startsWith("is defined", at)
        || text.startsWith("is not defined", at)
        || text.startsWith("is undefined", at)
        || text.startsWith("is not undefined", at)
        || (text.charAt(at) == '|' && text.substring(at + 1).stripLeading().startsWith("d"))
        || text.startsWith(" in params", at)
        || text.startsWith(" in dag_run.conf", at);
  }

  private static String wordBefore(String text, int at) {
    int end = at;
    while (end > 0 && " \"'".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    int start = end;
    while (start > 0
        && (Character.isLetterOrDigit(text.charAt(start - 1)) || text.charAt(start - 1) == '_')) {
      start--;
    }
    return text.substring(start, end);
  }
}
