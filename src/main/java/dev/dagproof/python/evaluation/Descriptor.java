package dev.dagproof.python.evaluation;

import org.jspecify.annotations.Nullable;

/**
 * A function of a class under {@code @property}, {@code @staticmethod} or {@code @classmethod}.
 *
 * @param setter of a property; null if it has none
 */
record Descriptor(Kind kind, Value function, @Nullable Value setter) implements Value {

  /** What Python makes of the function. */
  enum Kind {
    PROPERTY,
    /** {@code functools.cached_property}: an object's own value comes before it. */
    CACHED_PROPERTY,
    STATIC_METHOD,
    CLASS_METHOD
  }

  static Descriptor of(Kind kind, Value function) {
    return new Descriptor(kind, function, null);
  }

  /** What the class, or an object of it, has. */
  Value of(ClassObject owner, @Nullable Value object, Evaluator at) {
    if (kind == Kind.STATIC_METHOD || !(function instanceof FunctionValue method)) {
      return function;
    }
    if (kind == Kind.CLASS_METHOD) {
      return method.boundTo(owner, owner);
    }
    return object == null
        ? Unknown.VALUE
        : method.boundTo(owner, object).call(CallArguments.NONE, at);
  }

  /** Whether it, and not the object itself, decides what an attribute of an object is. */
  boolean isProperty() {
    return kind == Kind.PROPERTY;
  }

  /** Does {@code object.name = given} by its setter. */
  void set(ClassObject owner, Value object, Value given, Evaluator at) {
    if (setter instanceof FunctionValue method) {
      method.boundTo(owner, object).call(CallArguments.of(given), at);
    }
  }

  @Override
  public Value attribute(String name, Evaluator at) {
    return switch (name) {
      case "setter", "getter", "deleter" -> new Part(this, name);
      default -> Unknown.VALUE;
    };
  }

  /** {@code @name.setter} and its kin. */
  private record Part(Descriptor whole, String name) implements Value {
    @Override
    public Value call(CallArguments given, Evaluator at) {
      return switch (name) {
        case "setter" -> new Descriptor(whole.kind, whole.function, given.first());
        case "getter" -> new Descriptor(whole.kind, given.first(), whole.setter);
        default -> whole;
      };
    }
  }
}
