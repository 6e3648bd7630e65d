package dev.dagproof.airflow.template;

/** Work with a text that gives something else for a template than for what it is rendered to. */
final class TextWork {
  private TextWork() {}

  /** Whether a method of text gives what depends on each of its characters. */
  static boolean isMethod(String name) {
    return switch (name) {
      case "upper",
          "lower",
          "title",
          "capitalize",
          "split",
          "rsplit",
          "splitlines",
          "partition",
          "rpartition",
          "replace",
          "encode",
          "format",
          "swapcase",
          "startswith",
          "endswith",
          "isdigit",
          "casefold" ->
          true;
      default -> false;
    };
  }

  /** Whether a function reads a number, a date or JSON from a text. */
  static boolean isReader(String name) {
    return switch (name) {
      case "int", "float", "strptime", "fromisoformat", "loads", "literal_eval", "len" -> true;
      default -> false;
    };
  }
}
