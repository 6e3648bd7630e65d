package dev.dagproof.airflow.structure;

import dev.dagproof.python.evaluation.CallArguments;
import dev.dagproof.python.evaluation.Evaluator;
import dev.dagproof.python.evaluation.Unknown;
import dev.dagproof.python.evaluation.Value;

/** A function or method of Airflow, or of Python's library, of which it is known what it does. */
record Native(Body body) implements Value {

  /** What it does. */
  interface Body {
    Value call(CallArguments arguments, Evaluator at);
  }

  /** What gives back the function that it is given: what a decorator does to it is no matter. */
  static Native decorator() {
    return new Native((given, at) -> only(given));
  }

  /** The function that a decorator is given; unknown if it is given none. */
  static Value only(CallArguments decorated) {
    return decorated.positional().isEmpty() ? Unknown.VALUE : decorated.positional().getFirst();
  }

  @Override
  public Value call(CallArguments arguments, Evaluator at) {
    return body.call(arguments, at);
  }

  @Override
  public Truth truth() {
    return Truth.TRUE;
  }

  @Override
  public String typeName() {
    return "function";
  }
}
