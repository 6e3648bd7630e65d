package dev.dagproof.python.evaluation;

import dev.dagproof.python.evaluation.Value.Truth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
    if (kind == SequenceValue.Kind.GENERATOR && arguments.first() instanceof GeneratorValue) {
      return arguments.first();
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
    if (arguments.first() instanceof GeneratorValue generator && generator.isFresh()) {
      return counted(generator, arguments.get("start", 1), at);
    }
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

  private static Value counted(GeneratorValue generator, @Nullable Value start, Evaluator at) {
    Long from = start == null ? Long.valueOf(0) : start instanceof Literal l ? l.whole() : null;
    return new GeneratorValue(
        taker -> {
          int conditions = at.conditions();
          long[] next = {from == null ? 0 : from};
          boolean[] isKnown = {from != null};
          generator.each(
              item -> {
                isKnown[0] &= at.conditions() == conditions;
                Value number = isKnown[0] ? Literal.of(next[0]++) : Unknown.VALUE;
                taker.take(SequenceValue.tuple(List.of(number, item)));
              },
              at);
        });
  }

  static Value zipped(CallArguments arguments, Evaluator at) {
    List<@Nullable List<Value>> columns = new ArrayList<>();
    GeneratorValue generator = null;
    boolean isFirst = true;
    int rows = Integer.MAX_VALUE;
    for (Value argument : arguments.positional()) {
      if (generator == null && argument instanceof GeneratorValue fresh && fresh.isFresh()) {
        generator = fresh;
        isFirst = columns.isEmpty();
        columns.add(null);
        continue;
      }
      List<Value> items = argument.items(at);
      if (items == null) {
        GeneratorValue.release(arguments, at);
        return new SequenceValue(SequenceValue.Kind.GENERATOR, List.of(), false);
      }
      columns.add(items);
      rows = Math.min(rows, items.size());
    }
    if (generator != null) {
      return zipped(generator, isFirst, columns, rows, at);
    }
    at.spendOnEach((long) columns.size() * (columns.isEmpty() ? 0 : rows));
    List<Value> tuples = new ArrayList<>();
    for (int i = 0; i < rows && !columns.isEmpty(); i++) {
      tuples.add(row(columns, i, Unknown.VALUE));
    }
    return new SequenceValue(SequenceValue.Kind.GENERATOR, tuples, arguments.allPositional());
  }

  /** Takes of the generator as much as the others have. */
  private static Value zipped(
      GeneratorValue generator,
      boolean isFirst,
      List<@Nullable List<Value>> columns,
      int rows,
      Evaluator at) {
    return new GeneratorValue(
        taker -> {
          GeneratorValue.Closed closed = new GeneratorValue.Closed();
          int conditions = at.conditions();
          int[] next = {0};
          // What stands before it is asked first, and ends it without asking it again.
          int before = isFirst ? -1 : rows;
          generator.each(
              item -> {
                if (next[0] >= rows) {
                  throw closed;
                }
                boolean isKnown = at.conditions() == conditions;
                taker.take(isKnown ? row(columns, next[0]++, item) : Unknown.VALUE);
                if (!isKnown) {
                  at.doubtFromHere();
                } else if (next[0] == before) {
                  throw closed;
                }
              },
              closed,
              at);
        });
  }

  private static Value row(List<@Nullable List<Value>> columns, int index, Value generated) {
    List<Value> row = new ArrayList<>();
    for (List<Value> column : columns) {
      row.add(column == null ? generated : column.get(index));
    }
    return SequenceValue.tuple(row);
  }

  /** Gives each item to what takes it; one that stands for all where they are not known. */
  static void each(Value iterated, GeneratorValue.Taker taker, Evaluator at) {
    if (iterated instanceof GeneratorValue generator && generator.isFresh()) {
      generator.each(taker, at);
      return;
    }
    List<Value> items = iterated.items(at);
    if (items == null) {
      at.inSomeCases(() -> taker.take(iterated.anyItem()));
    } else {
      items.forEach(taker::take);
    }
  }

  static Value mapped(CallArguments arguments, Evaluator at) {
    if (arguments.positional().size() != 2) {
      return at.callUnknown(arguments.first(), arguments);
    }
    Evaluator.Waiting here = at.waiting();
    return new GeneratorValue(
        taker ->
            each(
                arguments.positional().get(1),
                item ->
                    at.resume(
                        here, () -> taker.take(arguments.first().call(CallArguments.of(item), at))),
                at));
  }

  static Value filtered(CallArguments arguments, Evaluator at) {
    if (arguments.positional().size() != 2) {
      return Unknown.VALUE;
    }
    Value test = arguments.first();
    Evaluator.Waiting here = at.waiting();
    GeneratorValue.Source source =
        taker ->
            each(
                arguments.positional().get(1),
                item -> at.resume(here, () -> takeIf(test, item, taker, at)),
                at);
    return new GeneratorValue(source);
  }

  private static void takeIf(Value test, Value item, GeneratorValue.Taker taker, Evaluator at) {
    boolean isNone = test instanceof Literal literal && literal.isNone();
    Truth truth = isNone ? item.truth() : test.call(CallArguments.of(item), at).truth();
    if (truth == Truth.TRUE) {
      taker.take(item);
    } else if (truth == Truth.UNKNOWN) {
      at.inSomeCases(() -> taker.take(item));
    }
  }

  static Value next(CallArguments arguments, Evaluator at) {
    Value given = arguments.first();
    Value otherwise = arguments.positional().size() > 1 ? arguments.positional().get(1) : null;
    if (given instanceof GeneratorValue generator) {
      return generator.next(otherwise, at);
    }
    if (!(given instanceof SequenceValue taken) || taken.kind() != SequenceValue.Kind.GENERATOR) {
      return Unknown.VALUE;
    }
    boolean isOver = taken.isComplete() && taken.size() == 0;
    return !isOver ? taken.removeAt(0, at) : otherwise == null ? Unknown.VALUE : otherwise;
  }
}
