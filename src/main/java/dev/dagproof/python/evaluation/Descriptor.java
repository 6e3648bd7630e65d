package dev.dagproof.python.evaluation;

import org.jspecify.annotations.Nullable;

/** A function of a class under {@code @property}, {@code @staticmethod} or {@code @classmethod}. */
record Descriptor(Kind kind, Value function) implements Value {

  /** What Python makes of the function. */
  enum Kind {
    PROPERTY,
    STATIC_METHOD,
    CLASS_METHOD
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
}
