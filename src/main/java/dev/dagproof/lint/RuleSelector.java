package dev.dagproof.lint;

import java.util.Locale;
import java.util.Optional;

/**
 * Names one rule or several: {@code ALL}, a family ({@code VENV}), the beginning of a code with all
 * its letters ({@code VENV1}) or a code ({@code VENV103}).
 */
public final class RuleSelector {
  private static final String ALL = "ALL";

  private final String text;

  private RuleSelector(String text) {
    this.text = text;
  }

  /** Reads a selector of the right shape, whether or not it names a rule; case does not matter. */
  public static Optional<RuleSelector> parse(String text) {
    int letters = letters(text).length();
    for (int i = letters; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return Optional.empty();
      }
    }
    return letters == 0
        ? Optional.empty()
        : Optional.of(new RuleSelector(text.toUpperCase(Locale.ROOT)));
  }

  /** Whether it names this rule. A family's letters must be complete: {@code D} is not DAG. */
  public boolean matches(RuleInfo rule) {
    String code = rule.code();
    return text.equals(ALL)
        || (code.startsWith(text)
            && (code.length() == text.length() || !isLetter(code.charAt(text.length()))));
  }

  /** Whether it names a rule of this one's family: {@code VENV999} does of VENV103's. */
  boolean isInFamilyOf(RuleInfo rule) {
    return letters(text).equals(letters(rule.code()));
  }

  /** How narrow it is: of two selectors that match a rule, the narrower one decides. */
  int specificity() {
    return text.equals(ALL) ? 0 : text.length();
  }

  @Override
  public String toString() {
    return text;
  }

  private static String letters(String code) {
    int end = 0;
    while (end < code.length() && isLetter(code.charAt(end))) {
      end++;
    }
    return code.substring(0, end);
  }

  private static boolean isLetter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }
}
