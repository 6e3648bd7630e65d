package dev.dagproof.python.evaluation;

import java.util.ArrayList;
import java.util.List;

/** The functions of Python that make sequences of others: {@code range}, {@code zip}. */
final class Iterables {
  private Iterables() {}

  static Value length(Value value, Evaluator at) {
    List<Value> items = value.items(at);
    return items == null ? Unknown.VALUE : Literal.of(items.size());
  }

  static Value range(CallArguments arguments) {
    long[] bounds = {0, 0, 1};
    List<Value> given = arguments.positional();
    for (int i = 0; i < given.size() && i < 3; i++) {
      Long number = given.get(i) instanceof Literal literal ? literal.whole() : null;
      if (number == null) {
        return new SequenceValue(SequenceValue.Kind.RANGE, List.of(), false);
      }
      bounds[given.size() == 1 ? 1 : i] = number;
    }
    long count = bounds[2] == 0 ? 0 : Math.ceilDiv(bounds[1] - bounds[0], bounds[2]);
    if (given.isEmpty() || count > SequenceValue.LIMIT) {
      return new SequenceValue(SequenceValue.Kind.RANGE, List.of(), false);
    }
    List<Value> numbers = new ArrayList<>();
    for (long i = 0; i < count; i++) {
      numbers.add(Literal.of(bounds[0] + i * bounds[2]));
    }
    return new SequenceValue(SequenceValue.Kind.RANGE, numbers, true);
  }

  static Value sequence(SequenceValue.Kind kind, CallArguments arguments, Evaluator at) {
    if (arguments.positional().isEmpty()) {
      return new SequenceValue(kind, List.of(), true);
    }
    List<Value> items = arguments.first().items(at);
    List<Value> known = items == null ? arguments.first().parts() : items;
    return kind == SequenceValue.Kind.SET
        ? SequenceValue.set(known, items != null, at)
        : new SequenceValue(kind, known, items != null);
  }

  static Value sorted(CallArguments arguments, Evaluator at) {
    Value given = arguments.first();
    List<Value> items = given.items(at);
    List<Value> sorted = items == null ? null : Sorting.sorted(items, arguments, at);
    return sorted == null
        ? new SequenceValue(SequenceValue.Kind.LIST, items == null ? given.parts() : items, false)
        : SequenceValue.list(sorted);
  }

  static Value reversed(Value value, Evaluator at) {
    List<Value> items = value.items(at);
    return items == null
        ? new SequenceValue(SequenceValue.Kind.GENERATOR, value.parts(), false)
        : new SequenceValue(SequenceValue.Kind.GENERATOR, items.reversed(), true);
  }

  static Value enumerated(CallArguments arguments, Evaluator at) {
    List<Value> items = arguments.first().items(at);
    Value start = arguments.get("start", 1);
    Long from = start == null ? Long.valueOf(0) : start instanceof Literal l ? l.whole() : null;
    if (items == null) {
      return new SequenceValue(SequenceValue.Kind.GENERATOR, List.of(), false);
    }
    List<Value> pairs = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      Value number = from == null ? Unknown.VALUE : Literal.of(from + i);
      pairs.add(SequenceValue.tuple(List.of(number, items.get(i))));
    }
    return new SequenceValue(SequenceValue.Kind.GENERATOR, pairs, true);
  }

  static Value zipped(CallArguments arguments, Evaluator at) {
    List<List<Value>> columns = new ArrayList<>();
    int rows = Integer.MAX_VALUE;
    for (Value argument : arguments.positional()) {
      List<Value> items = argument.items(at);
      if (items == null) {
        return new SequenceValue(SequenceValue.Kind.GENERATOR, List.of(), false);
      }
      columns.add(items);
      rows = Math.min(rows, items.size());
    }
    at.spendOnEach((long) columns.size() * (columns.isEmpty() ? 0 : rows));
    List<Value> tuples = new ArrayList<>();
    for (int i = 0; i < rows && !columns.isEmpty(); i++) {
      List<Value> row = new ArrayList<>();
      for (List<Value> column : columns) {
        row.add(column.get(i));
      }
      tuples.add(SequenceValue.tuple(row));
    }
    return new SequenceValue(SequenceValue.Kind.GENERATOR, tuples, arguments.allPositional());
  }

  static Value mapped(CallArguments arguments, Evaluator at) {
    List<Value> items =
        arguments.positional().size() == 2 ? arguments.positional().get(1).items(at) : null;
    SequenceValue made = new SequenceValue(SequenceValue.Kind.GENERATOR, List.of(), items != null);
    for (Value item : items == null ? List.<Value>of() : items) {
      made.add(arguments.first().call(CallArguments.of(item), at), 0, at);
    }
    return made;
  }

  static Value next(CallArguments arguments, Evaluator at) {
    List<Value> items = arguments.first().items(at);
    return items == null || items.isEmpty() ? Unknown.VALUE : items.getFirst();
  }
}
