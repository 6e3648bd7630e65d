package dev.dagproof.python.parser.compile;

import java.util.Arrays;

/** Offsets in the text; the latest is the first to go. */
final class Places {
  private int[] starts = new int[16];
  private int count;

  void add(int start) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
    }
    starts[count++] = start;
  }

  /** How many were added since the text was read up to this offset. */
  int since(int start) {
    int first = count;
    while (first > 0 && starts[first - 1] >= start) {
      first--;
    }
    return count - first;
  }

  void dropSince(int start) {
    count -= since(start);
  }

  void moveSince(int start, Places to) {
    for (int left = since(start); left > 0; left--) {
      to.add(starts[--count]);
    }
  }

  /** In the order of the text from now on. */
  void sort() {
    Arrays.sort(starts, 0, count);
  }

  /** Whether one is in this stretch of the text; they must be sorted. */
  boolean anyWithin(int start, int end) {
    if (count == 0) {
      return false;
    }
    int found = Arrays.binarySearch(starts, 0, count, start);
    int first = found < 0 ? -found - 1 : found;
    return first < count && starts[first] < end;
  }
}
