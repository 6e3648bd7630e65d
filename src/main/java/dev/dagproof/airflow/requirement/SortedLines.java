package dev.dagproof.airflow.requirement;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of lines {@code key: word word}, sorted by key, in ASCII. It is searched where it lies:
 * making a map of it would cost a cold start more than all the rest.
 */
final class SortedLines {
  private final byte[] text;

  private SortedLines(byte[] text) {
    this.text = text;
  }

  /** One text after the other. */
  static SortedLines of(String... texts) {
    return new SortedLines(String.join("", texts).getBytes(StandardCharsets.ISO_8859_1));
  }

  /** All lines, each with its end. */
  String text() {
    return new String(text, StandardCharsets.ISO_8859_1);
  }

  /** The words of a key; null if the list does not have it. */
  @Nullable List<String> find(String key) {
    int line = firstFrom(key + ":");
    return startsWith(line, key + ":") ? words(line + key.length() + 1) : null;
  }

  /** Whether some key begins so. */
  boolean hasKeyFrom(String prefix) {
    return startsWith(firstFrom(prefix), prefix);
  }

  /** The start of the first line that does not come before a text; the end if there is none. */
  private int firstFrom(String start) {
    int low = 0;
    int high = text.length;
    while (low < high) {
      int line = lineStart((low + high) >>> 1);
      if (comesBefore(line, start)) {
        low = lineEnd(line) + 1;
      } else {
        high = line;
      }
    }
    return low;
  }

  private int lineStart(int at) {
    int start = at;
    while (start > 0 && text[start - 1] != '\n') {
      start--;
    }
    return start;
  }

  private int lineEnd(int at) {
    int end = at;
    while (end < text.length && text[end] != '\n') {
      end++;
    }
    return end;
  }

  /** In the order of the bytes, where the end of a line comes first. */
  private boolean comesBefore(int line, String start) {
    for (int i = 0; i < start.length(); i++) {
      int here = line + i < text.length ? text[line + i] : '\n';
      if (here != start.charAt(i)) {
        return here < start.charAt(i);
      }
    }
    return false;
  }

  private boolean startsWith(int line, String start) {
    for (int i = 0; i < start.length(); i++) {
      if (line + i >= text.length || text[line + i] != start.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private List<String> words(int from) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = from; i < text.length && text[i] != '\n'; i++) {
      if (text[i] != ' ') {
        word.append((char) text[i]);
      } else if (!word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }
}
