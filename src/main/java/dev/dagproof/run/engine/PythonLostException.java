package dev.dagproof.run.engine;

/** Python ended, or did not answer, before the run could begin; the message names the file. */
public final class PythonLostException extends Exception {
  private static final long serialVersionUID = 1;

  /** Because of this. */
  public PythonLostException(String message) {
    super(message);
  }
}
