package dev.dagproof.python.evaluation;

import dev.dagproof.python.ast.Operator;
import dev.dagproof.python.evaluation.Value.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** One of several values: which one, depends on what is not known. */
public final class Alternatives implements Value {
  private static final int LIMIT = 6;

  private final List<Value> values;

  private Alternatives(List<Value> values) {
    this.values = values;
  }

  /** One of these; the value itself if they are all the same. */
  public static Value of(List<Value> values) {
    List<Value> different = new ArrayList<>(values.size());
    for (Value value : values) {
      List<Value> parts = value instanceof Alternatives several ? several.values : List.of(value);
      for (Value part : parts) {
        if (!different.contains(part)) {
          different.add(part);
        }
      }
    }
    if (different.size() == 1) {
      return different.getFirst();
    }
    return different.isEmpty() || different.size() > LIMIT
        ? Unknown.VALUE
        : new Alternatives(List.copyOf(different));
  }

  /** Those that it may be. */
  public List<Value> values() {
    return values;
  }

  private Value each(Evaluator at, Function<Value, Value> what) {
    List<Value> results = new ArrayList<>(values.size());
    at.inSomeCases(
        () -> {
          for (Value value : values) {
            results.add(what.apply(value));
          }
        });
    return of(results);
  }

  @Override
  public Value attribute(String name, Evaluator at) {
    return each(at, value -> value.attribute(name, at));
  }

  @Override
  public void assign(String name, Value given, Evaluator at) {
    at.inSomeCases(() -> values.forEach(value -> value.assign(name, given, at)));
  }

  @Override
  public Value call(CallArguments arguments, Evaluator at) {
    return each(at, value -> value.call(arguments, at));
  }

  @Override
  public Value binary(Operator operator, Value right, Evaluator at) {
    return each(at, value -> at.binary(value, operator, right));
  }

  @Override
  public Value reflected(Operator operator, Value left, Evaluator at) {
    return each(at, value -> at.binary(left, operator, value));
  }

  @Override
  public Value item(Value key, Evaluator at) {
    return each(at, value -> value.item(key, at));
  }

  @Override
  public void assignItem(Value key, Value given, Evaluator at) {
    at.inSomeCases(() -> values.forEach(value -> value.assignItem(key, given, at)));
  }

  @Override
  public Truth truth() {
    Truth first = values.getFirst().truth();
    for (Value value : values) {
      if (value.truth() != first) {
        return Truth.UNKNOWN;
      }
    }
    return first;
  }

  @Override
  public Value enter(Evaluator at) {
    return each(at, value -> value.enter(at));
  }

  @Override
  public void exit(Evaluator at) {
    for (Value value : values.reversed()) {
      value.exit(at);
    }
  }

  @Override
  public List<Value> parts() {
    return values;
  }
}
