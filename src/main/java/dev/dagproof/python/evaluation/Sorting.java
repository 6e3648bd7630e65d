package dev.dagproof.python.evaluation;

import dev.dagproof.python.evaluation.Value.Truth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts things in order, as {@code sorted} and {@code list.sort} do. */
final class Sorting {
  private final List<Value> keys = new ArrayList<>();
  private final List<Value> items = new ArrayList<>();
  private final boolean reversed;

  private Sorting(boolean reversed) {
    this.reversed = reversed;
  }

  /** In the order that {@code key} and {@code reverse} ask for; null if it is not known. */
  static @Nullable List<Value> sorted(List<Value> items, CallArguments order, Evaluator at) {
    Value key = order.keyword("key");
    Value reverse = order.keyword("reverse");
    Truth reversed = reverse == null ? Truth.FALSE : reverse.truth();
    if (!order.allKeywords() || reversed == Truth.UNKNOWN) {
      return null;
    }
    boolean isByItself = key == null || (key instanceof Literal literal && literal.isNone());
    Sorting sorting = new Sorting(reversed == Truth.TRUE);
    for (Value item : items) {
      Value by = isByItself || key == null ? item : key.call(CallArguments.of(item), at);
      if (!sorting.add(by, item)) {
        return null;
      }
    }
    return List.copyOf(sorting.items);
  }

  /** Adds an item behind those that are not greater; false if that is not known. */
  private boolean add(Value key, Value item) {
    int from = 0;
    int to = keys.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      Integer order = Conditions.order(key, keys.get(middle));
      if (order == null) {
        return false;
      }
      boolean isBefore = reversed ? order > 0 : order < 0;
      to = isBefore ? middle : to;
      from = isBefore ? from : middle + 1;
    }
    keys.add(from, key);
    items.add(from, item);
    return true;
  }
}
