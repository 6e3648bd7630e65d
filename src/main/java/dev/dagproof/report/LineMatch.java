package dev.dagproof.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds which lines of two texts are the same ones: a shortest way of changes (Myers). */
final class LineMatch {
  /** More changes than these are taken for a new text: the way there takes memory. */
  private static final int MOST = 4000;

  private final List<String> before;
  private final List<String> after;
  private final int[] partners;

  LineMatch(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
    this.partners = new int[before.size()];
    Arrays.fill(partners, -1);
  }

  /** For each line before, its number among those after; -1 if it is gone. */
  int[] partners() {
    int start = 0;
    int endBefore = before.size();
    int endAfter = after.size();
    while (start < endBefore && start < endAfter && before.get(start).equals(after.get(start))) {
      partners[start] = start;
      start++;
    }
    while (endBefore > start
        && endAfter > start
        && before.get(endBefore - 1).equals(after.get(endAfter - 1))) {
      endBefore--;
      endAfter--;
      partners[endBefore] = endAfter;
    }
    match(start, endBefore, endAfter);
    return partners;
  }

  private void match(int start, int endBefore, int endAfter) {
    int n = endBefore - start;
    int m = endAfter - start;
    int most = Math.min(n + m, MOST);
    int[] reach = new int[2 * most + 3];
    List<int[]> steps = new ArrayList<>();
    for (int d = 0; d <= most; d++) {
      steps.add(reach.clone());
      for (int k = -d; k <= d; k += 2) {
        boolean down = k == -d || (k != d && reach[most + k] < reach[most + k + 2]);
        int x = down ? reach[most + k + 2] : reach[most + k] + 1;
        int y = x - k;
        while (x < n && y < m && before.get(start + x).equals(after.get(start + y))) {
          x++;
          y++;
        }
        reach[most + 1 + k] = x;
        if (x >= n && y >= m) {
          goBack(steps, most, start, n, m);
          return;
        }
      }
    }
  }

  private void goBack(List<int[]> steps, int most, int start, int n, int m) {
    int x = n;
    int y = m;
    for (int d = steps.size() - 1; d >= 0; d--) {
      int[] reach = steps.get(d);
      int k = x - y;
      boolean down = k == -d || (k != d && reach[most + k] < reach[most + k + 2]);
      int from = down ? k + 1 : k - 1;
      int fromX = d == 0 ? 0 : reach[most + 1 + from];
      int fromY = d == 0 ? 0 : fromX - from;
      while (x > fromX && y > fromY) {
        x--;
        y--;
        partners[start + x] = start + y;
      }
      x = fromX;
      y = fromY;
    }
  }
}
