package dev.dagproof.python.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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
    String text = receiver.text();
    return text == null ? ofUnknownText() : ofText(text, arguments, at);
  }

  @Override
  public Truth truth() {
    return Truth.TRUE;
  }

  private Value ofUnknownText() {
    return switch (name) {
      case "split", "splitlines", "rsplit" ->
          new SequenceValue(SequenceValue.Kind.LIST, List.of(), false);
      case "startswith", "endswith", "isdigit", "find", "index", "count" -> Unknown.VALUE;
      default -> new TextValue();
    };
  }

  private Value ofText(String text, CallArguments arguments, Evaluator at) {
    Value first = arguments.first();
    String given = first.text();
    boolean isPlain = arguments.all().isEmpty();
    return switch (name) {
      case "upper" -> Literal.of(text.toUpperCase(Locale.ROOT));
      case "lower", "casefold" -> Literal.of(text.toLowerCase(Locale.ROOT));
      case "title", "capitalize", "swapcase", "encode" -> Unknown.VALUE;
      case "strip" -> isPlain ? Literal.of(text.strip()) : new TextValue();
      case "lstrip" -> isPlain ? Literal.of(text.stripLeading()) : new TextValue();
      case "rstrip" -> isPlain ? Literal.of(text.stripTrailing()) : new TextValue();
      case "format" -> Formatting.format(text, arguments);
      case "startswith" -> given == null ? Unknown.VALUE : Literal.of(text.startsWith(given));
      case "endswith" -> given == null ? Unknown.VALUE : Literal.of(text.endsWith(given));
      case "removeprefix" ->
          given == null
              ? new TextValue()
              : Literal.of(text.startsWith(given) ? text.substring(given.length()) : text);
      case "removesuffix" ->
          given == null
              ? new TextValue()
              : Literal.of(
                  text.endsWith(given) ? text.substring(0, text.length() - given.length()) : text);
      case "replace" -> replaced(text, arguments);
      case "split" -> split(text, arguments);
      case "join" -> joined(text, first, at);
      case "zfill" -> filled(text, first);
      case "isdigit" ->
          Literal.of(!text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9'));
      default -> Unknown.VALUE;
    };
  }

  private static Value replaced(String text, CallArguments arguments) {
    String from = arguments.positional().size() == 2 ? arguments.first().text() : null;
    String to = from == null ? null : arguments.positional().get(1).text();
    return from == null || to == null || from.isEmpty() || isLong(text, to)
        ? new TextValue()
        : Literal.of(text.replace(from, to));
  }

  /** Whether so many of these make a text that nobody writes down. */
  private static boolean isLong(String text, String part) {
    return (long) text.length() * part.length() > 10_000_000;
  }

  private static Value split(String text, CallArguments arguments) {
    List<Value> parts = new ArrayList<>();
    String separator = arguments.all().isEmpty() ? null : arguments.first().text();
    if (arguments.all().size() > 1 || (separator == null && !arguments.all().isEmpty())) {
      return new SequenceValue(SequenceValue.Kind.LIST, List.of(), false);
    }
    int from = 0;
    String between = separator == null ? " " : separator;
    String whole = separator == null ? text.strip() : text;
    while (!between.isEmpty() && from <= whole.length()) {
      int end = whole.indexOf(between, from);
      end = end < 0 ? whole.length() : end;
      if (separator != null || end > from) {
        parts.add(Literal.of(whole.substring(from, end)));
      }
      from = end + between.length();
    }
    return SequenceValue.list(parts);
  }

  private static Value joined(String separator, Value given, Evaluator at) {
    List<Value> items = given.items(at);
    if (items == null) {
      return new TextValue();
    }
    StringBuilder all = new StringBuilder();
    for (Value item : items) {
      String text = item.text();
      if (text == null || all.length() > 1_000_000) {
        return new TextValue();
      }
      all.append(all.isEmpty() && item == items.getFirst() ? "" : separator).append(text);
    }
    return Literal.of(all.toString());
  }

  private static Value filled(String text, Value width) {
    Long wanted = width instanceof Literal literal ? literal.whole() : null;
    return wanted == null || wanted > 100
        ? new TextValue()
        : Literal.of("0".repeat((int) Math.max(0, wanted - text.length())) + text);
  }

  private Value ofSequence(SequenceValue list, CallArguments arguments, Evaluator at) {
    Value first = arguments.first();
    switch (name) {
      case "append", "add" -> list.add(first, at);
      case "extend" -> extend(list, first, at);
      case "update" -> arguments.positional().forEach(other -> extend(list, other, at));
      case "insert" -> insert(list, arguments, at);
      case "reverse" -> list.replace(list.known().reversed(), list.isComplete(), at);
      case "sort" -> list.replace(Builtin.sorted(list.known()), list.isComplete(), at);
      case "clear" -> list.replace(List.of(), true, at);
      case "copy" -> {
        return new SequenceValue(list.kind(), list.known(), list.isComplete());
      }
      case "pop" -> {
        Long place = first instanceof Literal literal ? literal.whole() : null;
        int last = list.known().size() - 1;
        boolean isLast = arguments.positional().isEmpty() || Long.valueOf(-1).equals(place);
        return list.removeAt(isLast ? last : place == null ? -1 : place.intValue(), at);
      }
      case "remove", "discard" -> list.removeAt(list.known().indexOf(first), at);
      case "index", "count" -> {
        int place = list.known().indexOf(first);
        return name.equals("index") && list.isComplete() && place >= 0
            ? Literal.of(place)
            : Unknown.VALUE;
      }
      case "union", "intersection", "difference", "issubset" -> {
        SequenceValue both = new SequenceValue(list.kind(), list.known(), name.equals("union"));
        extend(both, first, at);
        return both;
      }
      default -> list.open();
    }
    return Literal.NONE;
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
        return new DictValue(dict.entries(), dict.isComplete());
      }
      case "pop" -> {
        return dict.remove(first, second, at);
      }
      case "setdefault" -> {
        Value known = dict.get(first, second);
        if (dict.has(first) != Truth.TRUE) {
          dict.put(first, second, at);
        }
        return known;
      }
      case "update" -> {
        arguments.positional().forEach(other -> dict.putAll(other, at));
        arguments.keywords().forEach((key, value) -> dict.put(Literal.of(key), value, at));
      }
      case "clear" -> dict.clear();
      default -> dict.open();
    }
    return Literal.NONE;
  }

  private Value view(DictValue dict) {
    List<Value> items = new ArrayList<>();
    dict.entries()
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
