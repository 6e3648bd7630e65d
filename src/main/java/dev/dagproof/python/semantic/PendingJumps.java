package dev.dagproof.python.semantic;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The jumps out of one {@code try}, which pass its {@code finally} on their way. */
final class PendingJumps {
  private final @Nullable PendingJumps outer;
  private final List<Jump> jumps = new ArrayList<>(2);

  /**
   * A jump.
   *
   * @param until the jumps around its target: so many {@code finally} it passes
   */
  private record Jump(int from, int target, @Nullable PendingJumps until) {}

  /** No jumps yet, inside of others. */
  PendingJumps(@Nullable PendingJumps outer) {
    this.outer = outer;
  }

  @Nullable PendingJumps outer() {
    return outer;
  }

  void add(int from, int target, @Nullable PendingJumps until) {
    jumps.add(new Jump(from, target, until));
  }

  /** Draws the jumps, now that the time of the {@code finally} is known. */
  void draw(Flow flow, int finallyFrom, int finallyUntil) {
    for (Jump jump : jumps) {
      if (outer == null || outer == jump.until()) {
        flow.addEscape(jump.from(), jump.target(), finallyFrom, finallyUntil);
      } else {
        int between = flow.newBlock();
        flow.begin(between, finallyUntil);
        flow.addEscape(jump.from(), between, finallyFrom, finallyUntil);
        outer.add(between, jump.target(), jump.until());
      }
    }
  }
}
