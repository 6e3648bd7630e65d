package dev.dagproof.python.parser;

import dev.dagproof.python.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The errors of a parse as they are found: one for one mistake, and at most one a line. */
final class SyntaxErrors {
  private final SourceFile source;
  private final List<SyntaxError> errors = new ArrayList<>();
  private boolean silent;
  private int lastLine;

  SyntaxErrors(SourceFile source) {
    this.source = source;
  }

  void report(SyntaxFailure failure) {
    report(failure, SyntaxError.Stage.PARSE);
  }

  void report(SyntaxFailure failure, SyntaxError.Stage stage) {
    int line = source.line(failure.start());
    if (!silent && line != lastLine) {
      lastLine = line;
      errors.add(new SyntaxError(failure.start(), failure.end(), failure.problem(), stage));
    }
  }

  /**
   * Says nothing more for now: what follows quotes, brackets or an indentation that are wrong is
   * likely wrong by the same mistake.
   */
  void mute() {
    silent = true;
  }

  /** A statement was read in full. */
  void unmute() {
    silent = false;
  }

  /** Whether an error lies at or behind this offset. */
  boolean anySince(int offset) {
    return !errors.isEmpty() && errors.getLast().start() >= offset;
  }

  List<SyntaxError> inOrder() {
    errors.sort(Comparator.comparingInt(SyntaxError::start));
    return List.copyOf(errors);
  }
}
