package dev.dagproof.lint;

import java.util.List;

/**
 * A way to mend a finding, in the finding's own file.
 *
 * @param title what it does, as an order: "Move the import into the function"
 * @param edits do not overlap
 * @param group fixes of one group are never applied together, since each reckons with what the
 *     others may change: an offset that they share, such as that of a statement; {@link #ALONE} for
 *     none
 */
public record Fix(String title, Applicability applicability, List<Edit> edits, int group) {
  /** No group. */
  public static final int ALONE = -1;

  public Fix {
    edits = List.copyOf(edits);
  }

  /** A fix of no group. */
  public Fix(String title, Applicability applicability, List<Edit> edits) {
    this(title, applicability, edits, ALONE);
  }

  /** Whether it may be applied: safe ones always, unsafe ones on request. */
  public boolean isApplied(boolean unsafeFixes) {
    return switch (applicability) {
      case SAFE -> true;
      case UNSAFE -> unsafeFixes;
      case DISPLAY -> false;
    };
  }
}
