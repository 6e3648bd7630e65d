package dev.dagproof.airflow.requirement;

import org.jspecify.annotations.Nullable;

/** Takes the tokens of a requirement off its text, as {@code packaging._tokenizer} has them. */
final class RequirementScanner {
  private static final String[] VARIABLES = {
    "python_version",
    "python_full_version",
    "os.name",
    "os_name",
    "sys.platform",
    "sys_platform",
    "platform_release",
    "platform_system",
    "platform.version",
    "platform_version",
    "platform.machine",
    "platform_machine",
    "platform.python_implementation",
    "platform_python_implementation",
    "python_implementation",
    "implementation_name",
    "implementation_version",
    "extras",
    "extra",
    "dependency_groups"
  };

  private static final String[] OPERATORS = {"===", "==", "~=", "!=", "<=", ">=", "<", ">"};

  private final String text;
  private final boolean legacy;
  private int at;

  /**
   * At the start of a text.
   *
   * @param legacy whether any text is a version
   */
  RequirementScanner(String text, boolean legacy) {
    this.text = text;
    this.legacy = legacy;
  }

  int at() {
    return at;
  }

  boolean atEnd() {
    return at == text.length();
  }

  boolean at(char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  boolean at(String token) {
    return text.startsWith(token, at);
  }

  boolean take(char c) {
    boolean found = at(c);
    at += found ? 1 : 0;
    return found;
  }

  /** Spaces and tabs; whether there were any. */
  boolean takeSpace() {
    int start = at;
    while (at(' ') || at('\t')) {
      at++;
    }
    return at > start;
  }

  /** Letters and digits, between them also {@code . _ -}; null if there is none. */
  @Nullable String takeIdentifier() {
    int end = identifierEnd();
    return end == at ? null : takeTo(end);
  }

  boolean atIdentifier() {
    return identifierEnd() > at;
  }

  private int identifierEnd() {
    int end = at;
    if (!atBoundary(at) || atEnd() || !isAsciiAlphanumeric(text.charAt(at))) {
      return at;
    }
    while (end < text.length()
        && (isAsciiAlphanumeric(text.charAt(end)) || "._-".indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    while (end > at && !atBoundary(end)) {
      end--;
    }
    return end;
  }

  /** Anything up to a space or tab; null if there is nothing. */
  @Nullable String takeUrl() {
    int end = at;
    while (end < text.length() && text.charAt(end) != ' ' && text.charAt(end) != '\t') {
      end++;
    }
    return end == at ? null : takeTo(end);
  }

  /** A version specifier; null if there is none. */
  @Nullable String takeSpecifier() {
    int end = specifierEnd(text, at);
    return end < 0 ? null : takeTo(end);
  }

  /** Whether all of a text is one version specifier. */
  boolean isSpecifier(String specifier) {
    return specifierEnd(specifier, 0) == specifier.length();
  }

  private int specifierEnd(String source, int start) {
    return legacy ? VersionScanner.legacyEnd(source, start) : VersionScanner.end(source, start);
  }

  /** Whether a local label such as {@code +cu118} stands here. */
  boolean atLocalLabel() {
    char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    return at('+') && ((next >= 'a' && next <= 'z') || (next >= '0' && next <= '9'));
  }

  // Markers

  /** A text in quotes, with them; null if there is none. */
  @Nullable String takeQuoted() {
    if (atEnd() || (!at('\'') && !at('"'))) {
      return null;
    }
    int end = text.indexOf(text.charAt(at), at + 1);
    return end < 0 ? null : takeTo(end + 1);
  }

  /** Whether the name of something about the environment stood here. */
  boolean takeVariable() {
    for (String variable : VARIABLES) {
      if (takeWord(variable)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a comparison stood here. */
  boolean takeOperator() {
    for (String operator : OPERATORS) {
      if (at(operator)) {
        at += operator.length();
        return true;
      }
    }
    return false;
  }

  /** Whether this word stood here, as a whole. */
  boolean takeWord(String word) {
    boolean found = at(word) && atBoundary(at) && atBoundary(at + word.length());
    at += found ? word.length() : 0;
    return found;
  }

  private String takeTo(int end) {
    String taken = text.substring(at, end);
    at = end;
    return taken;
  }

  /** Whether a word begins or ends here. */
  private boolean atBoundary(int place) {
    boolean before = place > 0 && isWord(text.charAt(place - 1));
    boolean behind = place < text.length() && isWord(text.charAt(place));
    return before != behind;
  }

  private static boolean isWord(char c) {
    return c == '_' || Character.isLetterOrDigit(c);
  }

  private static boolean isAsciiAlphanumeric(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
