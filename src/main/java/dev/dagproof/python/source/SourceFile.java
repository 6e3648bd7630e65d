package dev.dagproof.python.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The text of one file, as UTF-8 bytes without a byte-order mark. Offsets everywhere count these
 * bytes, from 0; lines and columns are worked out on demand. Lines end with LF, CRLF or CR, as for
 * Python.
 */
public final class SourceFile {
  /** In bytes. */
  private static final int STEP = 256;

  private final String name;
  private final byte[] text;
  private final int[] lineStarts;

  /**
   * How many bytes before each {@link #STEP}th begin no character; null for ASCII. Lines may be
   * very long.
   */
  private final int @Nullable [] continuations;

  private SourceFile(String name, byte[] text) {
    this.name = name;
    this.text = text;
    this.lineStarts = lineStarts(text);
    this.continuations = continuations(text);
  }

  /**
   * A file of this text.
   *
   * @param name how messages call the file
   * @param utf8 valid UTF-8 without a byte-order mark; not copied, so the caller lets go of it
   */
  public static SourceFile of(String name, byte[] utf8) {
    return new SourceFile(name, utf8);
  }

  /** A file of this text. */
  public static SourceFile of(String name, String text) {
    return new SourceFile(name, text.getBytes(UTF_8));
  }

  /** How messages call the file: the path as the user gave it. */
  public String name() {
    return name;
  }

  /** The bytes themselves; never to be written to. */
  public byte[] bytes() {
    return text;
  }

  /** The length in bytes. */
  public int length() {
    return text.length;
  }

  /** The text from one offset to another. */
  public String text(int start, int end) {
    return new String(text, start, end - start, UTF_8);
  }

  /** The number of lines; a text that ends with a newline has no further, empty line. */
  public int lineCount() {
    int last = lineStarts.length - 1;
    return lineStarts[last] == text.length && last > 0 ? last : lineStarts.length;
  }

  /** The line, from 1, that holds this offset. */
  public int line(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The offset at which this line, from 1, begins. */
  public int lineStart(int line) {
    return lineStarts[line - 1];
  }

  /** The offset behind the last byte of this line, its newline left out. */
  public int lineEnd(int line) {
    int end = line < lineStarts.length ? lineStarts[line] : text.length;
    if (end > lineStart(line) && text[end - 1] == '\n') {
      end--;
    }
    if (end > lineStart(line) && text[end - 1] == '\r') {
      end--;
    }
    return end;
  }

  /** The text of this line, from 1, without its newline. */
  public String lineText(int line) {
    return text(lineStart(line), lineEnd(line));
  }

  /** The line and column of this offset. */
  public Position position(int offset) {
    int line = line(offset);
    int start = lineStart(line);
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

  private static int[] lineStarts(byte[] text) {
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
