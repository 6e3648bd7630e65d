package dev.dagproof.python.evaluation;

import dev.dagproof.python.ast.Operator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An object of a class of the project. */
public final class InstanceValue implements Value {
  private final ClassObject type;
  private final Map<String, Value> attributes = new LinkedHashMap<>();

  /** What it is by the class above that is not of the project. */
  private @Nullable Value inherited;

  InstanceValue(ClassObject type) {
    this.type = type;
  }

  /** Its class. */
  public ClassObject type() {
    return type;
  }

  /** The same again, to be changed by itself. */
  InstanceValue copy() {
    InstanceValue copy = new InstanceValue(type);
    copy.attributes.putAll(attributes);
    return copy;
  }

  /** Puts something else in the place of each of its own attributes. */
  void replaceAll(UnaryOperator<Value> other) {
    attributes.replaceAll((name, value) -> other.apply(value));
  }

  void initialize(Value made) {
    inherited = made;
  }

  /**
   * What a value is by the class outside of the project that it has its nature from: a task, of a
   * class that is derived from an operator. The value itself for all others.
   */
  public static Value nature(Value value) {
    return value instanceof InstanceValue instance && instance.inherited != null
        ? instance.inherited
        : value;
  }

  @Override
  public Value attribute(String name, Evaluator at) {
    Value own = attributes.get(name);
    if (own != null && property(name) == null) {
      return own;
    }
    Value bound = type.bound(name, this, null, at);
    if (bound != null) {
      return bound;
    }
    return inherited == null ? Unknown.VALUE : inherited.attribute(name, at);
  }

  @Override
  public void assign(String name, Value given, Evaluator at) {
    ClassObject owner = property(name);
    if (owner != null && type.find(name) instanceof Descriptor property) {
      property.set(owner, this, given, at);
      return;
    }
    Value own = attributes.get(name);
    Value before = own == null ? type.find(name) : own;
    attributes.put(name, at.afterwards(before, given));
    if (inherited != null) {
      inherited.assign(name, given, at);
    }
  }

  /** The class that has a property of this name; null if none has. */
  private @Nullable ClassObject property(String name) {
    return type.find(name) instanceof Descriptor found && found.isProperty()
        ? type.ownerOf(name)
        : null;
  }

  private Value method(String name, CallArguments arguments, Evaluator at) {
    Value method = type.bound(name, this, null, at);
    return method == null ? Unknown.VALUE : method.call(arguments, at);
  }

  @Override
  public Value call(CallArguments arguments, Evaluator at) {
    return type.find("__call__") == null
        ? at.callUnknown(this, arguments)
        : method("__call__", arguments, at);
  }

  @Override
  public @Nullable Value binary(Operator operator, Value right, Evaluator at) {
    String method = "__" + methodOf(operator) + "__";
    return type.find(method) != null
        ? method(method, CallArguments.of(right), at)
        : inherited == null ? null : inherited.binary(operator, right, at);
  }

  @Override
  public @Nullable Value reflected(Operator operator, Value left, Evaluator at) {
    String method = "__r" + methodOf(operator) + "__";
    return type.find(method) != null
        ? method(method, CallArguments.of(left), at)
        : inherited == null ? null : inherited.reflected(operator, left, at);
  }

  /** What Python calls the method of an operator, between its underscores. */
  private static String methodOf(Operator operator) {
    return switch (operator) {
      case ADD -> "add";
      case SUB -> "sub";
      case MULT -> "mul";
      case MAT_MULT -> "matmul";
      case DIV -> "truediv";
      case FLOOR_DIV -> "floordiv";
      case MOD -> "mod";
      case POW -> "pow";
      case L_SHIFT -> "lshift";
      case R_SHIFT -> "rshift";
      case BIT_OR -> "or";
      case BIT_XOR -> "xor";
      case BIT_AND -> "and";
    };
  }

  @Override
  public Value item(Value key, Evaluator at) {
    return type.find("__getitem__") != null
        ? method("__getitem__", CallArguments.of(key), at)
        : inherited == null ? Unknown.VALUE : inherited.item(key, at);
  }

  @Override
  public Value enter(Evaluator at) {
    return type.find("__enter__") != null
        ? method("__enter__", CallArguments.NONE, at)
        : enterInherited(at);
  }

  private Value enterInherited(Evaluator at) {
    Value nature = inherited;
    Value given = nature == null ? Unknown.VALUE : nature.enter(at);
    return given == nature ? this : given;
  }

  @Override
  public void exit(Evaluator at) {
    if (type.find("__exit__") != null) {
      method("__exit__", CallArguments.of(Literal.NONE, Literal.NONE, Literal.NONE), at);
    } else if (inherited != null) {
      inherited.exit(at);
    }
  }

  @Override
  public List<Value> parts() {
    List<Value> parts = new ArrayList<>(attributes.values());
    if (inherited != null) {
      parts.add(inherited);
    }
    return parts;
  }

  @Override
  public String typeName() {
    return type.node().name();
  }

  /** {@code super()} in one of its methods. */
  record Super(InstanceValue object, ClassObject behind) implements Value {
    @Override
    public Value attribute(String name, Evaluator at) {
      Value found = object.type.bound(name, object, behind, at);
      if (found != null) {
        return found;
      }
      if (name.equals("__init__")) {
        return new Initializer(object);
      }
      if (name.equals("__enter__") || name.equals("__exit__")) {
        return new Passage(object, name.equals("__enter__"));
      }
      Value inherited = object.inherited;
      return inherited == null ? Unknown.VALUE : inherited.attribute(name, at);
    }
  }

  /** {@code __enter__} or {@code __exit__} of the class that is not of the project. */
  private record Passage(InstanceValue object, boolean isEntry) implements Value {
    @Override
    public Value call(CallArguments arguments, Evaluator at) {
      if (isEntry) {
        return object.enterInherited(at);
      }
      Value nature = object.inherited;
      if (nature != null) {
        nature.exit(at);
      }
      return Literal.NONE;
    }
  }

  /** The same, asked of a class: it is given the object. */
  record Initializing() implements Value {
    @Override
    public Value call(CallArguments arguments, Evaluator at) {
      return arguments.first() instanceof InstanceValue object && arguments.allPositional()
          ? new Initializer(object).call(arguments.withoutFirst(), at)
          : at.callUnknown(this, arguments);
    }
  }

  /** {@code __init__} of the class that is not of the project. */
  private record Initializer(InstanceValue object) implements Value {
    @Override
    public Value call(CallArguments arguments, Evaluator at) {
      Value base = object.type.base();
      if (base != null) {
        object.initialize(base.call(arguments, at));
      }
      return Literal.NONE;
    }
  }
}
