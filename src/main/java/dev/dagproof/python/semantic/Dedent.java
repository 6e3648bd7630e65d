package dev.dagproof.python.semantic;

import java.util.Arrays;

/** {@code textwrap.dedent}. */
final class Dedent {
  private Dedent() {}

  /** The text without the blanks that all of its lines begin with. */
  static KnownText of(KnownText text) {
    String value = text.text();
    String margin = null;
    for (int start = 0; start <= value.length(); start = lineEnd(value, start) + 1) {
      int end = lineEnd(value, start);
      int indent = indent(value, start, end);
      if (indent < end) {
        String own = value.substring(start, indent);
        margin = margin == null ? own : common(margin, own);
      }
    }
    int width = margin == null ? 0 : margin.length();
    int[] kept = new int[value.length()];
    int count = 0;
    for (int start = 0; start <= value.length(); start = lineEnd(value, start) + 1) {
      int end = lineEnd(value, start);
      int from = indent(value, start, end) == end ? end : start + width;
      int stop = Math.min(end + 1, value.length());
      for (int i = from; i < stop; i++) {
        kept[count++] = i;
      }
    }
    return text.pick(Arrays.copyOf(kept, count));
  }

  private static int lineEnd(String value, int start) {
    int newline = value.indexOf('\n', start);
    return newline < 0 ? value.length() : newline;
  }

  private static int indent(String value, int start, int end) {
    int i = start;
    while (i < end && (value.charAt(i) == ' ' || value.charAt(i) == '\t')) {
      i++;
    }
    return i;
  }

  private static String common(String one, String other) {
    int i = 0;
    while (i < one.length() && i < other.length() && one.charAt(i) == other.charAt(i)) {
      i++;
    }
    return one.substring(0, i);
  }
}
