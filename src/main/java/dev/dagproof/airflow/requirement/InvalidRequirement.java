package dev.dagproof.airflow.requirement;

/**
 * A text is no requirement. The message is that of {@code packaging.requirements.Requirement}, its
 * first line.
 */
public final class InvalidRequirement extends Exception {
  private static final long serialVersionUID = 1;

  private final int start;
  private final int end;

  /** The message, and which part of the text it is about. */
  InvalidRequirement(String message, int start, int end) {
    super(message, null, false, false);
    this.start = start;
    this.end = end;
  }

  /** What is wrong. */
  public String reason() {
    return String.valueOf(getMessage());
  }

  /** Where the part begins that it is about. */
  public int start() {
    return start;
  }

  /** Where reading stopped. */
  public int end() {
    return end;
  }
}
