package dev.dagproof.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A comment that asks not to report something.
 *
 * @param rules what is not to be reported; empty for everything
 */
record SuppressionComment(Kind kind, List<RuleSelector> rules) {
  /** Which form it has, and so what it reaches. */
  enum Kind {
    /** {@code # noqa: VENV103}: its own line. */
    NOQA,
    /** {@code # dagproof: ignore[VENV103] reason}: its own line or, if alone there, the next. */
    IGNORE,
    /** {@code # dagproof: ignore-file[VENV103]}: the file. */
    IGNORE_FILE
  }

  private static final String NOQA = "noqa";
  private static final String OWN = "dagproof:";

  /** Reads the text of a comment, its {@code #} included; it may say several such things. */
  static List<SuppressionComment> read(String comment) {
    List<SuppressionComment> found = new ArrayList<>();
    for (int hash = 0; hash >= 0; hash = comment.indexOf('#', hash + 1)) {
      String text = comment.substring(hash + 1).strip();
      SuppressionComment read = startsWith(text, NOQA) ? noqa(text) : ignore(text);
      if (read != null) {
        found.add(read);
      }
    }
    return found;
  }

  boolean covers(RuleInfo rule) {
    if (rules.isEmpty()) {
      return true;
    }
    for (RuleSelector selector : rules) {
      if (selector.matches(rule)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable SuppressionComment noqa(String text) {
    String rest = text.substring(NOQA.length());
    if (rest.isEmpty()) {
      return new SuppressionComment(Kind.NOQA, List.of());
    }
    if (Character.isLetterOrDigit(rest.charAt(0)) || rest.charAt(0) == '_') {
      return null;
    }
    String behind = rest.strip();
    if (!behind.startsWith(":")) {
      return new SuppressionComment(Kind.NOQA, List.of());
    }
    return withCodes(Kind.NOQA, behind.substring(1));
  }

  private static @Nullable SuppressionComment ignore(String text) {
    if (!startsWith(text, OWN)) {
      return null;
    }
    String order = text.substring(OWN.length()).strip();
    Kind kind;
    String rest;
    if (startsWith(order, "ignore-file")) {
      kind = Kind.IGNORE_FILE;
      rest = order.substring("ignore-file".length());
    } else if (startsWith(order, "ignore")) {
      kind = Kind.IGNORE;
      rest = order.substring("ignore".length());
    } else {
      return null;
    }
    if (rest.isEmpty() || Character.isWhitespace(rest.charAt(0))) {
      return new SuppressionComment(kind, List.of());
    }
    int close = rest.indexOf(']');
    return rest.charAt(0) != '[' || close < 0 ? null : withCodes(kind, rest.substring(1, close));
  }

  /** Reads codes up to the first word that is none; without any, nothing is suppressed. */
  private static @Nullable SuppressionComment withCodes(Kind kind, String text) {
    List<RuleSelector> rules = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      if (isSeparator(text.charAt(start))) {
        start++;
        continue;
      }
      int end = start;
      while (end < text.length() && !isSeparator(text.charAt(end))) {
        end++;
      }
      Optional<RuleSelector> selector = selector(text.substring(start, end));
      if (selector.isEmpty()) {
        break;
      }
      rules.add(selector.get());
      start = end;
    }
    return rules.isEmpty() ? null : new SuppressionComment(kind, List.copyOf(rules));
  }

  /** A code or prefix; a word in lower case without a digit begins the reason. */
  private static Optional<RuleSelector> selector(String word) {
    boolean isWord = word.equals(word.toLowerCase(Locale.ROOT)) && !hasDigit(word);
    return isWord ? Optional.empty() : RuleSelector.parse(word);
  }

  private static boolean hasDigit(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Character.isDigit(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsWith(String text, String word) {
    return text.length() >= word.length()
        && text.substring(0, word.length()).toLowerCase(Locale.ROOT).equals(word);
  }

  private static boolean isSeparator(char c) {
    return c == ',' || c == ' ' || c == '\t';
  }
}
