package dev.dagproof.python.evaluation;

import dev.dagproof.python.evaluation.Value.Truth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A method of a list, dictionary or text. */
record Method(Value receiver, String name) implements Value {

  @Override
  public Value call(CallArguments arguments, Evaluator at) {
    if (receiver instanceof SequenceValue sequence) {
      return ofSequence(sequence, arguments, at);
    }
    if (receiver instanceof DictValue dict) {
      return ofDict(dict, arguments, at);
    }
    return TextMethods.call(receiver, name, arguments, at);
  }

  @Override
  public Truth truth() {
    return Truth.TRUE;
  }

  private Value ofSequence(SequenceValue list, CallArguments arguments, Evaluator at) {
    if (!arguments.allPositional()) {
      list.open();
    }
    Value first = arguments.first();
    switch (name) {
      case "append", "add" -> {
        if (arguments.allPositional()) {
          list.add(first, at);
        }
      }
      case "extend" -> extend(list, first, at);
      case "update" -> arguments.positional().forEach(other -> extend(list, other, at));
      case "insert" -> insert(list, arguments, at);
      case "reverse" -> list.replace(list.known().reversed(), list.isComplete(), at);
      case "sort" -> {
        List<Value> sorted = Sorting.sorted(list.known(), arguments, at);
        list.replace(
            sorted == null ? list.known() : sorted, sorted != null && list.isComplete(), at);
      }
      case "clear" -> list.replace(List.of(), true, at);
      case "copy" -> {
        return list.kind() == SequenceValue.Kind.SET
            ? SequenceValue.set(list.known(), list.isComplete(), at)
            : new SequenceValue(list.kind(), list.known(), list.isComplete());
      }
      case "pop" -> {
        Long place = first instanceof Literal literal ? literal.whole() : null;
        int last = list.size() - 1;
        boolean isLast = arguments.positional().isEmpty() || Long.valueOf(-1).equals(place);
        return list.removeAt(isLast ? last : place == null ? -1 : place.intValue(), at);
      }
      case "remove", "discard" -> list.removeAt(list.indexOf(first, at), at);
      case "index" -> {
        int place = arguments.all().size() == 1 ? list.indexOf(first, at) : -1;
        return place >= 0 ? Literal.of(place) : Unknown.VALUE;
      }
      case "union" -> {
        return union(list, arguments, at);
      }
      case "intersection", "difference" -> {
        boolean isAlone = arguments.positional().size() == 1 && arguments.allPositional();
        SequenceValue other = isAlone ? asSequence(first, at) : null;
        return other == null
            ? new SequenceValue(SequenceValue.Kind.SET, List.of(), false)
            : list.kept(other, name.equals("intersection"), at);
      }
      case "count", "issubset", "issuperset", "isdisjoint", "symmetric_difference" -> {
        return Unknown.VALUE;
      }
      default -> list.open();
    }
    return Literal.NONE;
  }

  private static Value union(SequenceValue set, CallArguments arguments, Evaluator at) {
    SequenceValue all = set.union(List.of(), arguments.allPositional(), at);
    for (Value other : arguments.positional()) {
      List<Value> items = other.items(at);
      all = all.union(items == null ? other.parts() : items, items != null, at);
    }
    return all;
  }

  private static @Nullable SequenceValue asSequence(Value value, Evaluator at) {
    List<Value> items = value.items(at);
    return items == null ? null : SequenceValue.list(items);
  }

  private static void extend(SequenceValue list, Value other, Evaluator at) {
    List<Value> items = other.items(at);
    if (items == null) {
      list.open();
      other.parts().forEach(item -> list.add(item, at));
    } else {
      items.forEach(item -> list.add(item, at));
    }
  }

  private static void insert(SequenceValue list, CallArguments arguments, Evaluator at) {
    boolean isFirst = arguments.first().equals(Literal.of(0));
    if (isFirst && arguments.positional().size() == 2) {
      list.insertFirst(arguments.positional().get(1), at);
    } else {
      list.open();
      arguments.positional().stream().skip(1).forEach(item -> list.add(item, at));
    }
  }

  private Value ofDict(DictValue dict, CallArguments arguments, Evaluator at) {
    Value first = arguments.first();
    Value second = arguments.positional().size() > 1 ? arguments.positional().get(1) : Literal.NONE;
    switch (name) {
      case "get" -> {
        return dict.get(first, second);
      }
      case "keys", "values", "items" -> {
        return view(dict);
      }
      case "copy" -> {
        return dict.copy();
      }
      case "pop" -> {
        return dict.remove(first, arguments.all().size() > 1 ? second : null, at);
      }
      case "setdefault" -> {
        Value known = dict.get(first, second);
        if (dict.has(first) != Truth.TRUE) {
          dict.put(first, known, at);
        }
        return known;
      }
      case "update" -> {
        arguments.positional().forEach(other -> dict.putAll(other, at));
        arguments.keywords().forEach((key, value) -> dict.put(Literal.of(key), value, at));
      }
      case "clear" -> dict.clear(at);
      case "popitem" -> {
        dict.doubt();
        return Unknown.VALUE;
      }
      default -> dict.open();
    }
    return Literal.NONE;
  }

  private Value view(DictValue dict) {
    List<Value> items = new ArrayList<>();
    dict.possible()
        .forEach(
            (key, value) ->
                items.add(
                    switch (name) {
                      case "keys" -> key;
                      case "values" -> value;
                      default -> SequenceValue.tuple(List.of(key, value));
                    }));
    return new SequenceValue(SequenceValue.Kind.VIEW, items, dict.isComplete());
  }
}
