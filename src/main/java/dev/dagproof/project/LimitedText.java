package dev.dagproof.project;

/**
 * A text that can be looked at only so often: a regular expression such as {@code (a+)+$} would
 * look at it for years.
 */
final class LimitedText implements CharSequence {
  /** A sensible expression looks at a path a few thousand times. */
  private static final int LOOKS = 100_000;

  private final String text;
  private int looks;

  LimitedText(String text) {
    this.text = text;
  }

  /** It was looked at too often. */
  static final class UsedUp extends RuntimeException {
    private static final long serialVersionUID = 1;

    UsedUp() {
      super(null, null, false, false);
    }
  }

  @Override
  public char charAt(int index) {
    looks++;
    if (looks > LOOKS) {
      throw new UsedUp();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.subSequence(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
