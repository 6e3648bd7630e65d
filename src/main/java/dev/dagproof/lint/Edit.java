package dev.dagproof.lint;

/**
 * Replaces a piece of a file. Equal edits of several fixes are one edit.
 *
 * @param start where the replaced text begins, a byte offset
 * @param end where it ends; equal to {@code start} for an insertion
 * @param text what stands there afterwards
 * @param rank of several insertions at one place, also of several fixes, the lower one comes first
 */
public record Edit(int start, int end, String text, int rank) {
  /** An edit that no other one is expected beside. */
  public Edit(int start, int end, String text) {
    this(start, end, text, 0);
  }

  /** Whether it replaces nothing. */
  public boolean isInsertion() {
    return start == end;
  }

  /** Whether only one of the two can be applied: they touch the same text. */
  public boolean overlaps(Edit other) {
    return start < other.end && other.start < end;
  }
}
