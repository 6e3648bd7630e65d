package dev.dagproof.run.engine;

/** A run that cannot start; the message says why, and what to do. */
public final class RefusedException extends Exception {
  private static final long serialVersionUID = 1;

  /** Because of this. */
  public RefusedException(String message) {
    super(message);
  }
}
