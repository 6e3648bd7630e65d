package dev.dagproof.airflow.catalog;

/**
 * The attributes that objects in the task context have. The list was made from Airflow 2.11.2 and
 * 3.3.2, so of versions before 2.10 nothing is claimed.
 */
public final class ContextMembers {
  private final AirflowVersion version;

  /** The members in one version. */
  public ContextMembers(AirflowVersion version) {
    this.version = version;
  }

  /** What is known of an attribute. */
  public enum Member {
    /** It is there, or nothing is known. */
    POSSIBLE,
    /** Airflow 2 has it, this version does not. */
    GONE,
    /** Airflow 3 has it, this version does not. */
    NOT_YET,
    /** No version has it. */
    NONE
  }

  /** Whether an object of this type has an attribute of this name. */
  public Member member(ContextType type, String name) {
    if (type == ContextType.OTHER || !version.isAtLeast(2, 10) || name.startsWith("_")) {
      return Member.POSSIBLE;
    }
    if (type == ContextType.VARIABLES) {
      return isOfVariables(name) ? Member.POSSIBLE : Member.NONE;
    }
    if (has("*", type, name)) {
      return Member.POSSIBLE;
    }
    boolean three = version.isAtLeast(3, 0);
    if (has(three ? "3" : "2", type, name)) {
      return Member.POSSIBLE;
    }
    boolean other = has(three ? "2" : "3", type, name);
    return !other ? Member.NONE : three ? Member.GONE : Member.NOT_YET;
  }

  /** Whether text has an attribute of this name. */
  public static boolean isOfText(String name) {
    return name.startsWith("_") || has("*", ContextType.TEXT, name);
  }

  /** The accessors, and what every dictionary has. */
  private static boolean isOfVariables(String name) {
    return switch (name) {
      case "value",
          "json",
          "get",
          "items",
          "keys",
          "values",
          "copy",
          "pop",
          "popitem",
          "update",
          "clear",
          "setdefault",
          "fromkeys" ->
          true;
      default -> false;
    };
  }

  /** Searches the text where it lies: most runs ask for one or two names. */
  private static boolean has(String ofVersion, ContextType type, String name) {
    String text = KnownMembers.text();
    int line = text.indexOf("\n" + ofVersion + " " + type.word() + " ");
    if (line < 0) {
      return false;
    }
    int end = text.indexOf('\n', line + 1);
    int at = text.indexOf(" " + name, line);
    while (at >= 0 && at < end) {
      char next = text.charAt(at + 1 + name.length());
      if (next == ' ' || next == '\n') {
        return true;
      }
      at = text.indexOf(" " + name, at + 1);
    }
    return false;
  }
}
