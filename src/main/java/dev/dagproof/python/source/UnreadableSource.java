package dev.dagproof.python.source;

/** A file that is there, or is not, but gives no Python text. Says why, where, and what to do. */
public final class UnreadableSource extends Exception {
  private static final long serialVersionUID = 1;

  private final String advice;
  private final transient SourceFile text;
  private final int offset;

  UnreadableSource(String reason, String advice, SourceFile text, int offset) {
    super(reason, null, false, false);
    this.advice = advice;
    this.text = text;
    this.offset = offset;
  }

  public UnreadableSource(String reason, String advice, String name) {
    this(reason, advice, SourceFile.of(name, new byte[0]), 0);
  }

  /** What is wrong, in words that follow "cannot read this file: ". */
  public String reason() {
    return String.valueOf(getMessage());
  }

  /** One line: what to do about it. */
  public String advice() {
    return advice;
  }

  /** What could be read of the file, up to and around the bad place; may be empty. */
  public SourceFile text() {
    return text;
  }

  /** The bad place: an offset into {@link #text()}. */
  public int offset() {
    return offset;
  }
}
