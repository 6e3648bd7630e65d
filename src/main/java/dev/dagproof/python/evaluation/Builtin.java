package dev.dagproof.python.evaluation;

import dev.dagproof.python.evaluation.Value.Truth;
import dev.dagproof.python.semantic.Builtins;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A function of Python's own. */
record Builtin(String name) implements Value {

  /** What a name stands for that no code binds. */
  static Value of(String name) {
    if (!Builtins.contains(name)) {
      return Unknown.VALUE;
    }
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
  public String typeName() {
    return switch (name) {
      case "bool", "bytes", "dict", "float", "frozenset", "int", "list", "object", "set" -> "type";
      case "str", "tuple" -> "type";
      default -> "";
    };
  }

  @Override
  public Value attribute(String attribute, Evaluator at) {
    return new Builtin(name + "." + attribute);
  }

  @Override
  public Value call(CallArguments arguments, Evaluator at) {
    boolean isPrinted = name.equals("print");
    if (!arguments.allPositional() && !isPrinted) {
      return at.callUnknown(this, arguments);
    }
    Value first = arguments.first();
    return switch (name) {
      case "len" -> Iterables.length(first, at);
      case "range" -> Iterables.range(arguments);
      case "list" -> Iterables.sequence(SequenceValue.Kind.LIST, arguments, at);
      case "tuple" -> Iterables.sequence(SequenceValue.Kind.TUPLE, arguments, at);
      case "set", "frozenset" -> Iterables.sequence(SequenceValue.Kind.SET, arguments, at);
      case "iter" -> Iterables.sequence(SequenceValue.Kind.GENERATOR, arguments, at);
      case "sorted" -> Iterables.sorted(arguments, at);
      case "reversed" -> Iterables.reversed(first, at);
      case "enumerate" -> Iterables.enumerated(arguments, at);
      case "zip" -> Iterables.zipped(arguments, at);
      case "map" -> Iterables.mapped(arguments, at);
      case "filter" -> Iterables.filtered(arguments, at);
      case "next" -> Iterables.next(arguments, at);
      case "dict" -> dict(arguments, at);
      case "dict.fromkeys" -> fromKeys(arguments, at);
      case "str" -> text(first, arguments);
      case "int" -> arguments.all().size() == 1 ? whole(first) : Unknown.VALUE;
      case "bool" -> first.truth() == Truth.UNKNOWN ? Unknown.VALUE : truthValue(first);
      case "float",
          "abs",
          "round",
          "hash",
          "id",
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
      case "sum", "min", "max" -> taken(first, at);
      case "any", "all" -> takenInPart(first, at);
      case "repr", "ascii", "hex", "oct", "bin" -> new TextValue();
      case "print" -> Literal.NONE;
      case "open" -> at.externals().called(ExternalValue.of("open"), arguments, at);
      case "getattr" -> attribute(arguments, at);
      case "setattr" -> assign(arguments, at);
      case "property" -> Descriptor.of(Descriptor.Kind.PROPERTY, first);
      case "staticmethod" -> Descriptor.of(Descriptor.Kind.STATIC_METHOD, first);
      case "classmethod" -> Descriptor.of(Descriptor.Kind.CLASS_METHOD, first);
      case "super" -> superValue(at);
      case "globals" -> new NamesValue(at.frame().moduleFrame());
      case "locals" -> new NamesValue(at.frame());
      default ->
          Character.isUpperCase(name.charAt(0))
              ? ExternalValue.of(name)
              : at.callUnknown(this, arguments);
    };
  }

  private static Value truthValue(Value value) {
    return Literal.of(value.truth() == Truth.TRUE);
  }

  /** What comes of all items. */
  private static Value taken(Value iterated, Evaluator at) {
    iterated.items(at);
    return Unknown.VALUE;
  }

  /** What comes of some of them: the first ones, up to one that decides. */
  private static Value takenInPart(Value iterated, Evaluator at) {
    if (iterated instanceof GeneratorValue generator && generator.isFresh()) {
      generator.each(item -> at.doubtFromHere(), at);
    }
    return Unknown.VALUE;
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
    ClassObject owner = function == null ? null : function.owner();
    Value self = function == null ? null : function.self(at.frame());
    return self instanceof InstanceValue object && owner != null
        ? new InstanceValue.Super(object, owner)
        : Unknown.VALUE;
  }
}
