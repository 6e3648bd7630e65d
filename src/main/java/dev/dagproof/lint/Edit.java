package dev.dagproof.lint;

import org.jspecify.annotations.Nullable;

/**
 * Replaces a piece of a file. Equal edits of several fixes are one edit. Ordered as they are
 * applied: by start, insertions first, then by rank.
 *
 * @param start where the replaced text begins, a byte offset
 * @param end where it ends; equal to {@code start} for an insertion
 * @param text what stands there afterwards
 * @param rank of several insertions at one place, also of several fixes, the lower one comes first
 */
public record Edit(int start, int end, String text, int rank) implements Comparable<Edit> {
  /** An edit that no other one is expected beside. */
  public Edit(int start, int end, String text) {
    this(start, end, text, 0);
  }

  /** Whether only one of the two can be applied: they touch the same text. */
  public boolean overlaps(Edit other) {
    return start < other.end && other.start < end;
  }

  @Override
  public int compareTo(Edit other) {
    if (start != other.start) {
      return Integer.compare(start, other.start);
    }
    return end == other.end ? Integer.compare(rank, other.rank) : Integer.compare(end, other.end);
  }

  // Written out: the methods that a record gets by itself are slow to start.

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Edit edit
        && start == edit.start
        && end == edit.end
        && rank == edit.rank
        && text.equals(edit.text);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * start + end) + text.hashCode();
  }
}
