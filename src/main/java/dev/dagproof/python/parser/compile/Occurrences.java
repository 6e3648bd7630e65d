package dev.dagproof.python.parser.compile;

import java.util.Arrays;

/**
 * Where a file has what makes a closer look worth it; most files have little of it, and what has
 * nothing is not walked.
 */
public final class Occurrences {
  private int[] expressions = new int[16];
  private int count;
  private boolean declarations;
  private boolean debugName;

  /** A yield, await, assignment expression or asynchronous comprehension begins here. */
  public void expression(int start) {
    if (count == expressions.length) {
      expressions = Arrays.copyOf(expressions, count * 2);
    }
    expressions[count++] = start;
  }

  /** There is a global or nonlocal statement. */
  public void declaration() {
    declarations = true;
  }

  /** The name {@code __debug__} occurs. */
  public void debugName() {
    debugName = true;
  }

  /** In the order of the text from now on. */
  void sort() {
    Arrays.sort(expressions, 0, count);
  }

  /** Whether one of the expressions begins in this stretch of the text. */
  boolean anyWithin(int start, int end) {
    if (count == 0) {
      return false;
    }
    int found = Arrays.binarySearch(expressions, 0, count, start);
    int first = found < 0 ? -found - 1 : found;
    return first < count && expressions[first] < end;
  }

  boolean hasDeclarations() {
    return declarations;
  }

  boolean hasDebugName() {
    return debugName;
  }
}
