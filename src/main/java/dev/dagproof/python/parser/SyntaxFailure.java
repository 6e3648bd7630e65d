package dev.dagproof.python.parser;

import org.antlr.v4.runtime.RecognitionException;

/** Thrown inside the parser at an error, and caught at the statement around it. */
final class SyntaxFailure extends RecognitionException {
  private static final long serialVersionUID = 1L;

  private final int start;
  private final int end;
  private final String problem;

  SyntaxFailure(int start, int end, String problem) {
    super(null, null, null);
    this.start = start;
    this.end = end;
    this.problem = problem;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  String problem() {
    return problem;
  }

  /** Nobody looks at where in the parser an error was found. */
  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
