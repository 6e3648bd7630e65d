package dev.dagproof.python.semantic;

/** How surely a walk is where it is, in the order in which the code runs. */
final class Certainty {
  private Execution now = Execution.ALWAYS;

  /** What handlers around the walk may swallow: a set of {@link Raising}. */
  private int swallowed;

  /** Whether something has been evaluated whose failure they would have swallowed. */
  private boolean doubtful;

  /** Whether the generator that runs may not have been asked for more than it yielded before. */
  private boolean left;

  /** What was the case outside of a {@code try}. */
  record Guard(int swallowed, boolean doubtful) {}

  /** All of it that changes as code runs. */
  record State(Execution now, boolean doubtful, boolean left) {}

  State state() {
    return new State(now, doubtful, left);
  }

  /** Forgets what came after. */
  void restore(State state) {
    now = state.now();
    doubtful = state.doubtful();
    left = state.left();
  }

  /** By the branches the walk is in. */
  Execution now() {
    return now;
  }

  /** By a condition as well that stands before the code. */
  Execution behind(Truth condition) {
    return switch (condition) {
      case TRUE -> now;
      case FALSE -> Execution.NEVER;
      case UNKNOWN -> now.and(Execution.SOMETIMES);
    };
  }

  /** With all that may have gone wrong before. */
  Execution surely() {
    return doubtful || left ? now.and(Execution.SOMETIMES) : now;
  }

  boolean isSure() {
    return surely() == Execution.ALWAYS;
  }

  boolean isLeft() {
    return left;
  }

  void setLeft(boolean value) {
    left = value;
  }

  /** Goes into a branch, and returns what was the case outside of it. */
  Execution enter(Execution branch) {
    Execution outer = now;
    now = branch;
    return outer;
  }

  boolean isDoubtful() {
    return doubtful;
  }

  void setDoubtful(boolean value) {
    doubtful = value;
  }

  /** Whether what may raise now would change anything. */
  boolean isAtStake() {
    return swallowed != 0 && !doubtful && now != Execution.NEVER;
  }

  /** Notes that what was evaluated may have raised one of these. */
  void raised(int kinds) {
    if ((kinds & swallowed) != 0 && now != Execution.NEVER) {
      doubtful = true;
    }
  }

  /** Goes into code some failures of which may be swallowed. */
  Guard guard(int kinds) {
    Guard outer = new Guard(swallowed, doubtful);
    swallowed |= kinds;
    return outer;
  }

  /** Leaves such code: what failed in it may be on its way to a handler farther out. */
  void leave(Guard outer) {
    swallowed = outer.swallowed();
    if (swallowed == 0) {
      doubtful = outer.doubtful();
    }
  }
}
