package dev.dagproof.airflow.structure;

import dev.dagproof.python.evaluation.CallArguments;
import dev.dagproof.python.evaluation.Evaluator;
import dev.dagproof.python.evaluation.SequenceValue;
import dev.dagproof.python.evaluation.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code itertools} makes of lists that are wholly known. */
final class Iterations {
  private static final int MOST = 1_000;

  private Iterations() {}

  /** {@code itertools.product(a, b)}; null if that is not known, or long. */
  static @Nullable Value product(CallArguments given, Evaluator at) {
    if (!given.isComplete() || !given.keywords().isEmpty()) {
      return null;
    }
    List<List<Value>> rows = List.of(List.of());
    for (Value argument : given.positional()) {
      List<Value> items = argument.items(at);
      if (items == null || rows.size() * items.size() > MOST) {
        return null;
      }
      List<List<Value>> longer = new ArrayList<>();
      for (List<Value> row : rows) {
        for (Value item : items) {
          List<Value> next = new ArrayList<>(row);
          next.add(item);
          longer.add(next);
        }
      }
      rows = longer;
    }
    List<Value> tuples = new ArrayList<>();
    rows.forEach(row -> tuples.add(SequenceValue.list(row)));
    return SequenceValue.list(tuples);
  }
}
