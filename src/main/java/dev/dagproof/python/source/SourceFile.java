package dev.dagproof.python.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

/**
 * The text of one file, as UTF-8 bytes without a byte-order mark. Offsets everywhere count these
 * bytes, from 0; lines and columns are worked out on demand. Lines end with LF, CRLF or CR, as for
 * Python.
 */
public final class SourceFile {
  private final String name;
  private final byte[] text;
  // Most files are never asked for lines.
  private volatile @Nullable LineIndex lines;

  private SourceFile(String name, byte[] text) {
    this.name = name;
    this.text = text;
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
    int count = lines().count();
    return count > 1 && lines().start(count) == text.length ? count - 1 : count;
  }

  /** The line, from 1, that holds this offset. */
  public int line(int offset) {
    return lines().line(offset);
  }

  /** The offset at which this line, from 1, begins. */
  public int lineStart(int line) {
    return lines().start(line);
  }

  /** The offset behind the last byte of this line, its newline left out. */
  public int lineEnd(int line) {
    int end = line < lines().count() ? lineStart(line + 1) : text.length;
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
    return lines().position(offset);
  }

  private LineIndex lines() {
    LineIndex known = lines;
    if (known == null) {
      known = new LineIndex(text);
      // Two threads may both make it; they make the same.
      lines = known;
    }
    return known;
  }
}
