package dev.dagproof.python.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A function of Python's own. */
record Builtin(String name) implements Value {

  /** What a name stands for that no code binds. */
  static Value of(String name) {
    return switch (name) {
      case "__name__" -> ModuleName.OF_IMPORTED;
      case "__doc__" -> new TextValue();
      case "exit", "quit" -> ExternalValue.of("sys.exit");
      default -> new Builtin(name);
    };
  }

  @Override
  public Truth truth() {
    return Truth.TRUE;
  }

  @Override
  public Value attribute(String attribute, Evaluator at) {
    return new Builtin(name + "." + attribute);
  }

  @Override
  public Value call(CallArguments arguments, Evaluator at) {
    Value first = arguments.first();
    return switch (name) {
      case "len" -> length(first, at);
      case "range" -> range(arguments);
      case "list" -> sequence(SequenceValue.Kind.LIST, arguments, at);
      case "tuple" -> sequence(SequenceValue.Kind.TUPLE, arguments, at);
      case "set", "frozenset" -> sequence(SequenceValue.Kind.SET, arguments, at);
      case "iter" -> sequence(SequenceValue.Kind.GENERATOR, arguments, at);
      case "sorted" -> sortedValue(arguments, at);
      case "reversed" -> reversed(first, at);
      case "enumerate" -> enumerated(arguments, at);
      case "zip" -> zipped(arguments, at);
      case "map" -> mapped(arguments, at);
      case "filter" -> new SequenceValue(SequenceValue.Kind.GENERATOR, parts(arguments), false);
      case "next" -> next(arguments, at);
      case "dict" -> dict(arguments, at);
      case "dict.fromkeys" -> fromKeys(arguments, at);
      case "str" -> text(first, arguments);
      case "int" -> whole(first);
      case "bool" -> first.truth() == Truth.UNKNOWN ? Unknown.VALUE : truthValue(first);
      case "float",
          "abs",
          "round",
          "sum",
          "min",
          "max",
          "hash",
          "id",
          "any",
          "all",
          "ord",
          "chr",
          "isinstance",
          "issubclass",
          "callable",
          "hasattr",
          "divmod",
          "pow",
          "slice",
          "bytes",
          "object",
          "input",
          "format",
          "type",
          "dir",
          "vars",
          "memoryview",
          "bytearray",
          "complex" ->
          Unknown.VALUE;
      case "repr", "ascii", "hex", "oct", "bin" -> new TextValue();
      case "print" -> Literal.NONE;
      case "open" -> at.externals().called(ExternalValue.of("open"), arguments, at);
      case "getattr" -> attribute(arguments, at);
      case "setattr" -> assign(arguments, at);
      case "property" -> new Descriptor(Descriptor.Kind.PROPERTY, first);
      case "staticmethod" -> new Descriptor(Descriptor.Kind.STATIC_METHOD, first);
      case "classmethod" -> new Descriptor(Descriptor.Kind.CLASS_METHOD, first);
      case "super" -> superValue(at);
      case "globals" -> new Names(at.frame().moduleFrame());
      case "locals" -> new Names(at.frame());
      default ->
          Character.isUpperCase(name.charAt(0))
              ? ExternalValue.of(name)
              : at.callUnknown(this, arguments);
    };
  }

  private static Value truthValue(Value value) {
    return Literal.of(value.truth() == Truth.TRUE);
  }

  private static List<Value> parts(CallArguments arguments) {
    return arguments.positional().isEmpty() ? List.of() : arguments.positional().getLast().parts();
  }

  private static Value length(Value value, Evaluator at) {
    List<Value> items = value.items(at);
    return items == null ? Unknown.VALUE : Literal.of(items.size());
  }

  private static Value range(CallArguments arguments) {
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

  private static Value sequence(SequenceValue.Kind kind, CallArguments arguments, Evaluator at) {
    if (arguments.positional().isEmpty()) {
      return new SequenceValue(kind, List.of(), true);
    }
    List<Value> items = arguments.first().items(at);
    SequenceValue made = new SequenceValue(kind, List.of(), items != null);
    for (Value item : items == null ? arguments.first().parts() : items) {
      made.add(item, 0);
    }
    return made;
  }

  private static Value sortedValue(CallArguments arguments, Evaluator at) {
    List<Value> items = arguments.first().items(at);
    boolean isPlain = arguments.keywords().isEmpty();
    return items == null || !isPlain
        ? new SequenceValue(SequenceValue.Kind.LIST, List.of(), false)
        : SequenceValue.list(sorted(items));
  }

  /** In order, as far as they can be compared. */
  static List<Value> sorted(List<Value> items) {
    List<Value> sorted = new ArrayList<>(items);
    sorted.sort(
        (a, b) -> {
          Integer order = Conditions.order(a, b);
          return order == null ? 0 : order;
        });
    return sorted;
  }

  private static Value reversed(Value value, Evaluator at) {
    List<Value> items = value.items(at);
    return items == null
        ? new SequenceValue(SequenceValue.Kind.GENERATOR, value.parts(), false)
        : new SequenceValue(SequenceValue.Kind.GENERATOR, items.reversed(), true);
  }

  private static Value enumerated(CallArguments arguments, Evaluator at) {
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

  private static Value zipped(CallArguments arguments, Evaluator at) {
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

  private static Value mapped(CallArguments arguments, Evaluator at) {
    List<Value> items =
        arguments.positional().size() == 2 ? arguments.positional().get(1).items(at) : null;
    SequenceValue made = new SequenceValue(SequenceValue.Kind.GENERATOR, List.of(), items != null);
    for (Value item : items == null ? List.<Value>of() : items) {
      made.add(arguments.first().call(CallArguments.of(item), at), 0);
    }
    return made;
  }

  private static Value next(CallArguments arguments, Evaluator at) {
    List<Value> items = arguments.first().items(at);
    return items == null || items.isEmpty() ? Unknown.VALUE : items.getFirst();
  }

  private static Value dict(CallArguments arguments, Evaluator at) {
    DictValue made = new DictValue(Map.of(), arguments.isComplete());
    for (Value given : arguments.positional()) {
      List<Value> pairs = given instanceof DictValue ? null : given.items(at);
      if (pairs == null) {
        made.merge(given);
      }
      for (Value pair : pairs == null ? List.<Value>of() : pairs) {
        List<Value> both = pair.items(at);
        if (both != null && both.size() == 2) {
          made.add(both.get(0), both.get(1));
        } else {
          made.open();
        }
      }
    }
    arguments.keywords().forEach((key, value) -> made.add(Literal.of(key), value));
    return made;
  }

  private static Value fromKeys(CallArguments arguments, Evaluator at) {
    List<Value> keys = arguments.first().items(at);
    Map<Value, Value> entries = new LinkedHashMap<>();
    Value value = arguments.positional().size() > 1 ? arguments.positional().get(1) : Literal.NONE;
    for (Value key : keys == null ? List.<Value>of() : keys) {
      entries.put(key, value);
    }
    return new DictValue(entries, keys != null);
  }

  private static Value text(Value value, CallArguments arguments) {
    if (arguments.positional().isEmpty()) {
      return Literal.of("");
    }
    String known = Formatting.str(value);
    return known == null ? new TextValue() : Literal.of(known);
  }

  private static Value whole(Value value) {
    Long number = value instanceof Literal literal ? literal.whole() : null;
    String text = value.text();
    boolean isDigits =
        text != null
            && !text.isEmpty()
            && text.length() < 10
            && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return number != null
        ? Literal.of(number)
        : isDigits && text != null ? Literal.of(Long.parseLong(text)) : Unknown.VALUE;
  }

  private static Value attribute(CallArguments arguments, Evaluator at) {
    String name = arguments.positional().size() >= 2 ? arguments.positional().get(1).text() : null;
    return name == null ? Unknown.VALUE : arguments.first().attribute(name, at);
  }

  private static Value assign(CallArguments arguments, Evaluator at) {
    String name = arguments.positional().size() == 3 ? arguments.positional().get(1).text() : null;
    if (name == null) {
      return at.callUnknown(of("setattr"), arguments);
    }
    arguments.first().assign(name, arguments.positional().get(2), at);
    return Literal.NONE;
  }

  private static Value superValue(Evaluator at) {
    FunctionValue function = at.frame().function();
    Value self = function == null ? null : function.self();
    ClassObject owner = function == null ? null : function.owner();
    return self instanceof InstanceValue object && owner != null
        ? new InstanceValue.Super(object, owner)
        : Unknown.VALUE;
  }

  /** {@code globals()}: the names of a module as a dictionary. */
  private record Names(Frame frame) implements Value {
    @Override
    public Value item(Value key, Evaluator at) {
      String name = key.text();
      Value known = name == null ? null : frame.names().get(name);
      return known == null ? Unknown.VALUE : known;
    }

    @Override
    public void assignItem(Value key, Value given, Evaluator at) {
      String name = key.text();
      // What has an unknown name is in the module all the same.
      frame.names().put(name == null ? "globals()[" + frame.names().size() + "]" : name, given);
    }

    @Override
    public Value attribute(String name, Evaluator at) {
      return new Updating(this, name);
    }

    private record Updating(Names names, String method) implements Value {
      @Override
      public Value call(CallArguments arguments, Evaluator at) {
        if (method.equals("get")) {
          return names.item(arguments.first(), at);
        }
        if (method.equals("update") && arguments.first() instanceof DictValue dict) {
          dict.entries().forEach((key, value) -> names.assignItem(key, value, at));
        }
        return Literal.NONE;
      }
    }
  }
}
