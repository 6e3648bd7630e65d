package dev.dagproof.run.input;

/** Input that cannot be used; the message names it, and says what is wrong. */
public final class InputException extends Exception {
  private static final long serialVersionUID = 1;

  InputException(String message) {
    super(message);
  }
}
