package dev.dagproof.python.evaluation;

import dev.dagproof.python.evaluation.Value.Truth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The calls of a function under {@code functools.lru_cache}, and what they gave. */
final class Remembered {
  private final List<Entry> entries = new ArrayList<>();

  private record Entry(
      @Nullable Value self, CallArguments arguments, Value given, boolean isCertain) {}

  /** What it gave when it was called like this, or else what it gives now. */
  Value call(FunctionValue function, CallArguments arguments, Evaluator at) {
    List<Value> possible = new ArrayList<>();
    for (Entry entry : entries) {
      Truth same =
          entry.self() == function.self() ? same(entry.arguments(), arguments) : Truth.FALSE;
      if (same == Truth.TRUE && entry.isCertain()) {
        return entry.given();
      }
      if (same != Truth.FALSE) {
        possible.add(entry.given());
      }
    }
    boolean isNew = possible.isEmpty();
    if (isNew) {
      possible.add(at.run(function, arguments));
    } else {
      at.inSomeCases(() -> possible.add(at.run(function, arguments)));
    }
    Value given = possible.getLast();
    entries.add(new Entry(function.self(), arguments, given, isNew && at.isCertain()));
    return Alternatives.of(possible);
  }

  private static Truth same(CallArguments one, CallArguments other) {
    if (!one.isComplete() || !other.isComplete()) {
      return Truth.UNKNOWN;
    }
    // Python keeps f(1) and f(n=1) apart, too.
    if (one.positional().size() != other.positional().size()
        || !one.keywords().keySet().equals(other.keywords().keySet())) {
      return Truth.FALSE;
    }
    List<Value> left = new ArrayList<>(one.positional());
    List<Value> right = new ArrayList<>(other.positional());
    one.keywords()
        .forEach(
            (name, value) -> {
              left.add(value);
              right.add(other.keywords().getOrDefault(name, Unknown.VALUE));
            });
    Truth all = Truth.TRUE;
    for (int i = 0; i < left.size(); i++) {
      Truth equal =
          left.get(i).equals(right.get(i)) && left.get(i) != Unknown.VALUE
              ? Truth.TRUE
              : Conditions.equal(left.get(i), right.get(i));
      all =
          equal == Truth.FALSE || all == Truth.FALSE
              ? Truth.FALSE
              : equal == Truth.TRUE ? all : equal;
    }
    return all;
  }
}
