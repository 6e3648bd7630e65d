package dev.dagproof.python.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code lower:upper:step} between brackets. */
record SliceValue(Value lower, Value upper, Value step) implements Value {

  /** The part of a list that it means; null if that is not known. */
  <T> @Nullable List<T> of(List<T> all) {
    Integer from = bound(lower, 0, all.size());
    Integer to = bound(upper, all.size(), all.size());
    if (from == null || to == null) {
      return null;
    }
    if (isNone(step)) {
      return from >= to ? List.of() : List.copyOf(all.subList(from, to));
    }
    boolean isReversed =
        step instanceof Literal literal
            && Long.valueOf(-1).equals(literal.whole())
            && isNone(lower)
            && isNone(upper);
    return isReversed ? List.copyOf(all).reversed() : null;
  }

  private static boolean isNone(Value value) {
    return value instanceof Literal literal && literal.isNone();
  }

  private static @Nullable Integer bound(Value value, int otherwise, int size) {
    if (isNone(value)) {
      return otherwise;
    }
    Long index = value instanceof Literal literal ? literal.whole() : null;
    return index == null
        ? null
        : (int) Math.clamp(index < 0 ? index + size : index, 0L, (long) size);
  }
}
