package dev.dagproof.python.evaluation;

/** How statements end. */
enum Completion {
  /** The next one runs. */
  NEXT,
  RETURN,
  BREAK,
  CONTINUE,
  RAISE
}
