package dev.dagproof.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A comment that asks not to report something.
 *
 * @param isGeneral whether nothing at all is to be reported
 * @param rules what is not to be reported
 * @param others what stands where rules belong, and has not the form of one
 */
record SuppressionComment(
    Kind kind, boolean isGeneral, List<RuleSelector> rules, List<String> others) {
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
    if (isGeneral) {
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
      return general(Kind.NOQA);
    }
    if (Character.isLetterOrDigit(rest.charAt(0)) || rest.charAt(0) == '_') {
      return null;
    }
    String behind = rest.strip();
    if (!behind.startsWith(":")) {
      return general(Kind.NOQA);
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
      return general(kind);
    }
    int close = rest.indexOf(']');
    return rest.charAt(0) != '[' || close < 0 ? null : withCodes(kind, rest.substring(1, close));
  }

  private static SuppressionComment general(Kind kind) {
    return new SuppressionComment(kind, true, List.of(), List.of());
  }

  /** Reads codes; behind {@code noqa:} up to the first word that is none. */
  private static SuppressionComment withCodes(Kind kind, String text) {
    List<RuleSelector> rules = new ArrayList<>();
    List<String> others = new ArrayList<>();
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
      String word = text.substring(start, end);
      Optional<RuleSelector> selector = selector(word);
      if (selector.isPresent()) {
        rules.add(selector.get());
      } else if (kind == Kind.NOQA) {
        break;
      } else {
        others.add(word);
      }
      start = end;
    }
    return new SuppressionComment(kind, false, List.copyOf(rules), List.copyOf(others));
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
