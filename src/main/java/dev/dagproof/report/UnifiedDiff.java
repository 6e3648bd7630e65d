package dev.dagproof.report;

import dev.dagproof.python.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/** What changed in a file, in the form that {@code patch} and {@code git apply} read. */
public final class UnifiedDiff {
  /** So many unchanged lines are shown around a change. */
  private static final int CONTEXT = 3;

  private final List<String> before;
  private final List<String> after;

  /** For each line before, its number among those after; -1 if it is gone. */
  private final int[] partner;

  private final StringBuilder out = new StringBuilder();

  private UnifiedDiff(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
    this.partner = new LineMatch(before, after).partners();
  }

  /** The diff; empty if nothing changed. */
  public static String of(SourceFile before, SourceFile after) {
    UnifiedDiff diff = new UnifiedDiff(lines(before), lines(after));
    diff.writeHunks();
    return diff.out.isEmpty()
        ? ""
        : "--- " + before.name() + "\n+++ " + after.name() + "\n" + diff.out + "\n";
  }

  /** The lines with the characters that end them. */
  private static List<String> lines(SourceFile file) {
    List<String> lines = new ArrayList<>();
    String text = file.text(0, file.length());
    int start = 0;
    while (start < text.length()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline + 1;
      lines.add(text.substring(start, end));
      start = end;
    }
    return lines;
  }

  private void writeHunks() {
    int i = 0;
    int j = 0;
    while (i < before.size() || j < after.size()) {
      if (isKept(i, j)) {
        i++;
        j++;
      } else {
        int endBefore = endOfHunk(i, j);
        int endAfter = after.size() - (before.size() - endBefore);
        endAfter = partnerEnd(endBefore, endAfter);
        writeHunk(i, j, endBefore, endAfter);
        i = endBefore;
        j = endAfter;
      }
    }
  }

  private boolean isKept(int i, int j) {
    return i < before.size() && j < after.size() && partner[i] == j;
  }

  /** The line behind the last change that is near enough to the one here. */
  private int endOfHunk(int i, int j) {
    int end = i;
    int kept = 0;
    int right = j;
    int left = i;
    while (left < before.size() || right < after.size()) {
      if (isKept(left, right)) {
        left++;
        right++;
        kept++;
        if (kept > 2 * CONTEXT) {
          break;
        }
      } else {
        if (left < before.size() && partner[left] < 0) {
          left++;
        } else {
          right++;
        }
        kept = 0;
        end = left;
      }
    }
    return end;
  }

  private int partnerEnd(int endBefore, int otherwise) {
    return endBefore < before.size() ? partner[endBefore] : otherwise;
  }

  private void writeHunk(int fromBefore, int fromAfter, int endBefore, int endAfter) {
    int lead = Math.min(CONTEXT, Math.min(fromBefore, fromAfter));
    int trail = Math.min(CONTEXT, before.size() - endBefore);
    out.append("@@ -").append(range(fromBefore - lead, endBefore + trail));
    out.append(" +").append(range(fromAfter - lead, endAfter + trail)).append(" @@\n");
    for (int i = fromBefore - lead; i < fromBefore; i++) {
      line(' ', before.get(i));
    }
    int i = fromBefore;
    int j = fromAfter;
    while (i < endBefore || j < endAfter) {
      if (isKept(i, j) && i < endBefore) {
        line(' ', before.get(i));
        i++;
        j++;
      } else if (i < endBefore && partner[i] < 0) {
        line('-', before.get(i));
        i++;
      } else {
        line('+', after.get(j));
        j++;
      }
    }
    for (int k = endBefore; k < endBefore + trail; k++) {
      line(' ', before.get(k));
    }
  }

  private static String range(int start, int end) {
    int count = end - start;
    int first = count == 0 ? start : start + 1;
    return count == 1 ? Integer.toString(first) : first + "," + count;
  }

  private void line(char mark, String line) {
    out.append(mark).append(line);
    if (!line.endsWith("\n")) {
      out.append("\n\\ No newline at end of file\n");
    }
  }
}
