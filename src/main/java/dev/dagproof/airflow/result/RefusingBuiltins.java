package dev.dagproof.airflow.result;

/**
 * Python's own functions that do not take the object that stands for a result: it has no length, no
 * elements, no hash, and is no number.
 *
 * <p>Facts: each was called with a {@code PlainXComArg} of 2.11.2 and of 3.3.2.
 */
final class RefusingBuiltins {
  private RefusingBuiltins() {}

  /**
   * Whether a call fails with such an object.
   *
   * @param position which argument it is
   * @param count how many arguments there are
   */
  static boolean refuses(String builtin, int position, int count) {
    return switch (builtin) {
      case "abs",
          "all",
          "any",
          "bytearray",
          "bytes",
          "chr",
          "complex",
          "dict",
          "divmod",
          "enumerate",
          "float",
          "frozenset",
          "hash",
          "hex",
          "int",
          "len",
          "list",
          "next",
          "open",
          "ord",
          "range",
          "reversed",
          "round",
          "set",
          "sorted",
          "sum",
          "tuple" ->
          position == 0;
      case "max", "min" -> position == 0 && count == 1;
      case "zip" -> true;
      case "filter", "map" -> position == 1;
      default -> false;
    };
  }
}
