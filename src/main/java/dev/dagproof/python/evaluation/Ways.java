package dev.dagproof.python.evaluation;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The ways that code may take where it is not known which one it takes. */
final class Ways {
  private final Evaluator evaluator;

  Ways(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  /**
   * Takes all of these ways, of which one is taken; afterwards names have one of their values.
   *
   * @param doubt what decides; null if that cannot be told
   */
  Completion oneOf(@Nullable Site doubt, List<Supplier<Completion>> ways) {
    Frame frame = evaluator.frame();
    Map<String, Value> before = frame.snapshot();
    Map<String, Value> after = null;
    Completion left = Completion.RAISE;
    boolean goesOn = false;
    for (Supplier<Completion> way : ways) {
      frame.restore(before);
      int conditions = evaluator.conditions();
      evaluator.addCondition(doubt);
      Completion end = way.get();
      evaluator.restoreConditions(conditions);
      if (end == Completion.NEXT) {
        goesOn = true;
        Map<String, Value> names = frame.snapshot();
        if (after != null) {
          frame.join(after, names);
          names = frame.snapshot();
        }
        after = names;
      } else if (end != Completion.RAISE) {
        left = end;
      }
    }
    if (!goesOn) {
      return left;
    }
    frame.restore(after == null ? before : after);
    if (left != Completion.RAISE) {
      evaluator.addCondition(doubt);
    }
    return Completion.NEXT;
  }

  /** Takes a way that may be left out. */
  Completion perhaps(@Nullable Site doubt, Supplier<Completion> way) {
    return oneOf(doubt, List.of(way, () -> Completion.NEXT));
  }
}
