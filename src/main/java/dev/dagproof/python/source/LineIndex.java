package dev.dagproof.python.source;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Where the lines of a text begin, and how many characters lie between two places of it. */
final class LineIndex {
  /** In bytes. */
  private static final int STEP = 256;

  private final byte[] text;
  private final int[] starts;

  /**
   * How many bytes before each {@link #STEP}th begin no character; null for ASCII. Lines may be
   * very long.
   */
  private final int @Nullable [] continuations;

  LineIndex(byte[] text) {
    this.text = text;
    this.starts = starts(text);
    this.continuations = continuations(text);
  }

  /** How many lines begin, an empty one at the end of the text included. */
  int count() {
    return starts.length;
  }

  /** The offset at which this line, from 1, begins. */
  int start(int line) {
    return starts[line - 1];
  }

  /** The line, from 1, that holds this offset. */
  int line(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  Position position(int offset) {
    int line = line(offset);
    int start = start(line);
    return new Position(
        line, offset - start + 1 - (continuationsBefore(offset) - continuationsBefore(start)));
  }

  private int continuationsBefore(int offset) {
    if (continuations == null) {
      return 0;
    }
    int step = offset / STEP;
    int count = continuations[step];
    for (int i = step * STEP; i < offset; i++) {
      count += isContinuation(text[i]);
    }
    return count;
  }

  private static int @Nullable [] continuations(byte[] text) {
    int all = 0;
    for (byte b : text) {
      all |= b;
    }
    if (all >= 0) {
      return null;
    }
    int[] counts = new int[text.length / STEP + 1];
    int count = 0;
    for (int i = 0; i < text.length; i++) {
      if (i % STEP == 0) {
        counts[i / STEP] = count;
      }
      count += isContinuation(text[i]);
    }
    if (text.length % STEP == 0) {
      counts[text.length / STEP] = count;
    }
    return counts;
  }

  /** 1 for a byte of UTF-8 that continues a character, else 0. */
  private static int isContinuation(byte b) {
    return (b & 0xC0) == 0x80 ? 1 : 0;
  }

  private static int[] starts(byte[] text) {
    int[] starts = new int[Math.max(16, text.length / 32)];
    int count = 1;
    for (int i = 0; i < text.length; i++) {
      byte b = text[i];
      if (b == '\n' || (b == '\r' && (i + 1 == text.length || text[i + 1] != '\n'))) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }
}
