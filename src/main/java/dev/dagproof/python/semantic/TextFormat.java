package dev.dagproof.python.semantic;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text as the pattern of {@code %} or {@code format}. */
final class TextFormat {
  private final KnownText pattern;
  private final String text;
  private final List<KnownText> parts = new ArrayList<>();

  TextFormat(KnownText pattern) {
    this.pattern = pattern;
    this.text = pattern.text();
  }

  /** What {@code pattern % values} gives; null if Python would not take the pattern. */
  @Nullable KnownText percent(List<KnownText> values) {
    int next = 0;
    int from = 0;
    for (int i = text.indexOf('%'); i >= 0; i = text.indexOf('%', from)) {
      parts.add(pattern.slice(from, i));
      int end = i + 1;
      boolean isNamed = end < text.length() && text.charAt(end) == '(';
      if (isNamed) {
        end = text.indexOf(')', end) + 1;
        if (end == 0) {
          return null;
        }
      }
      while (end < text.length() && "#0- +123456789.*".indexOf(text.charAt(end)) >= 0) {
        end++;
      }
      if (end >= text.length()) {
        return null;
      }
      char conversion = text.charAt(end);
      if (conversion == '%') {
        parts.add(pattern.slice(end, end + 1));
      } else if ("sdiouxXeEfFgGcra".indexOf(conversion) < 0) {
        return null;
      } else if (conversion == 's' && end == i + 1 && next < values.size()) {
        parts.add(values.get(next++));
      } else {
        next++;
        parts.add(unknown(i, end + 1));
      }
      from = end + 1;
    }
    parts.add(pattern.slice(from, text.length()));
    return KnownText.concat(parts);
  }

  /** What {@code pattern.format(…)} gives; null if Python would not take the pattern. */
  @Nullable KnownText format(List<KnownText> positional) {
    int next = 0;
    int from = 0;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c != '{' && c != '}') {
        i++;
      } else if (i + 1 < text.length() && text.charAt(i + 1) == c) {
        parts.add(pattern.slice(from, i + 1));
        i += 2;
        from = i;
      } else {
        int end = c == '{' ? fieldEnd(i) : -1;
        if (end < 0) {
          return null;
        }
        parts.add(pattern.slice(from, i));
        boolean isPlain = end == i + 2 && next < positional.size();
        parts.add(isPlain ? positional.get(next++) : unknown(i, end));
        i = end;
        from = i;
      }
    }
    parts.add(pattern.slice(from, text.length()));
    return KnownText.concat(parts);
  }

  private int fieldEnd(int open) {
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
      if (depth == 0) {
        return i + 1;
      }
    }
    return -1;
  }

  private KnownText unknown(int from, int to) {
    return pattern.blanked(from, to);
  }
}
