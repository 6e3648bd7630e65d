package dev.dagproof.python.semantic;

import org.jspecify.annotations.Nullable;

/** The code of one scope while it is being walked. */
final class Frame {
  static final int NOWHERE = -1;

  private final Scope scope;
  private final @Nullable Frame outer;
  private int block;
  private int breakTarget = NOWHERE;
  private int continueTarget = NOWHERE;
  private @Nullable PendingJumps jumps;

  /** The jumps that were waiting where the loop began: a break does not leave that far. */
  private @Nullable PendingJumps jumpsAroundLoop;

  /**
   * Code that starts at its scope's entry.
   *
   * @param outer the frame whose code this one interrupts; null for a body that runs when it is
   *     called
   */
  Frame(Scope scope, @Nullable Frame outer) {
    this.scope = scope;
    this.outer = outer;
    this.block = scope.entry();
  }

  Scope scope() {
    return scope;
  }

  @Nullable Frame outer() {
    return outer;
  }

  /** The block the walk is in. */
  int block() {
    return block;
  }

  void moveTo(int nextBlock) {
    block = nextBlock;
  }

  int breakTarget() {
    return breakTarget;
  }

  int continueTarget() {
    return continueTarget;
  }

  /** The jumps that wait for the innermost {@code finally} around the walk; null outside of any. */
  @Nullable PendingJumps jumps() {
    return jumps;
  }

  void setJumps(@Nullable PendingJumps pending) {
    jumps = pending;
  }

  @Nullable PendingJumps jumpsAroundLoop() {
    return jumpsAroundLoop;
  }

  /** Says where {@code break} and {@code continue} lead from now on. */
  void setLoop(int forBreak, int forContinue, @Nullable PendingJumps around) {
    breakTarget = forBreak;
    continueTarget = forContinue;
    jumpsAroundLoop = around;
  }
}
