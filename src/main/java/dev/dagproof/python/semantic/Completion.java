package dev.dagproof.python.semantic;

/**
 * The ways in which a statement may end: bits of a set. An exception counts only where a {@code
 * raise} stands.
 */
final class Completion {
  /** The next statement runs. */
  static final int NORMAL = 1;

  static final int RETURN = 2;
  static final int BREAK = 4;
  static final int CONTINUE = 8;
  static final int RAISE = 16;

  /** All ways to skip what follows without failing. */
  static final int LEAVE = RETURN | BREAK | CONTINUE;

  private Completion() {}

  static boolean has(int set, int ways) {
    return (set & ways) != 0;
  }
}
