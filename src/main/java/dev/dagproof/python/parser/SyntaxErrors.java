package dev.dagproof.python.parser;

import dev.dagproof.python.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/** The errors of a parse as they are found: one for one mistake, and at most one a line. */
final class SyntaxErrors {
  private final SourceFile source;
  private final List<SyntaxError> errors = new ArrayList<>();
  private final List<SyntaxError> rejected = new ArrayList<>();
  private boolean silent;
  private int lastLine;

  SyntaxErrors(SourceFile source) {
    this.source = source;
  }

  void report(SyntaxFailure failure) {
    int line = source.line(failure.start());
    if (!silent && line != lastLine) {
      lastLine = line;
      errors.add(
          new SyntaxError(
              failure.start(), failure.end(), failure.problem(), SyntaxError.Stage.PARSE));
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

  /** CPython's compiler rejects this, but its parser does not. */
  void reject(int start, int end, String problem) {
    rejected.add(new SyntaxError(start, end, problem, SyntaxError.Stage.COMPILE));
  }

  /** What the compiler rejects from this offset on is no longer in the tree. */
  void forgetRejected(int offset) {
    while (!rejected.isEmpty() && rejected.getLast().start() >= offset) {
      rejected.removeLast();
    }
  }

  /** Whether the parser itself found nothing wrong. */
  boolean areEmpty() {
    return errors.isEmpty();
  }

  List<SyntaxError> inOrder() {
    if (rejected.isEmpty() && errors.size() < 2) {
      return List.copyOf(errors);
    }
    // The sort is stable: on one line, what the parser says comes first and silences the rest.
    errors.addAll(rejected);
    errors.sort(
        (one, other) -> Integer.compare(source.line(one.start()), source.line(other.start())));
    List<SyntaxError> kept = new ArrayList<>(errors.size());
    int last = 0;
    for (SyntaxError error : errors) {
      int line = source.line(error.start());
      if (line != last) {
        kept.add(error);
        last = line;
      }
    }
    return List.copyOf(kept);
  }
}
