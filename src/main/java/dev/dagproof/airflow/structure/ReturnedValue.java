package dev.dagproof.airflow.structure;

import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.evaluation.Alternatives;
import dev.dagproof.python.evaluation.DictValue;
import dev.dagproof.python.evaluation.InstanceValue;
import dev.dagproof.python.evaluation.Literal;
import dev.dagproof.python.evaluation.SequenceValue;
import dev.dagproof.python.evaluation.Value;
import dev.dagproof.python.semantic.PythonValue;
import java.util.ArrayList;
import java.util.List;

/** What a callable was followed to return, as a branch looks at it. */
final class ReturnedValue {
  private ReturnedValue() {}

  /**
   * The values that it may be.
   *
   * @param place where it is returned
   */
  static List<PythonValue> of(Value value, Expression place) {
    List<PythonValue> found = new ArrayList<>();
    for (Value one : value instanceof Alternatives several ? several.values() : List.of(value)) {
      found.add(one(one, place));
    }
    return found;
  }

  private static PythonValue one(Value value, Expression place) {
    if (value instanceof Literal literal) {
      return plain(literal, place);
    }
    if (InstanceValue.nature(value) instanceof TaskValue) {
      return new PythonValue.Other(place);
    }
    if (value instanceof DictValue dict && dict.isComplete()) {
      return several(List.copyOf(dict.entries().keySet()), place);
    }
    boolean isKnown =
        value instanceof SequenceValue sequence
            && sequence.isComplete()
            && sequence.kind() != SequenceValue.Kind.GENERATOR
            && sequence.kind() != SequenceValue.Kind.VIEW;
    return isKnown && value instanceof SequenceValue sequence
        ? several(sequence.known(), place)
        : PythonValue.Unknown.UNKNOWN;
  }

  private static PythonValue plain(Literal literal, Expression place) {
    String text = literal.text();
    if (text != null) {
      return new PythonValue.Str(text);
    }
    if (literal.isNone()) {
      return PythonValue.None.NONE;
    }
    return literal.typeName().equals("bool")
        ? new PythonValue.Bool(literal.truth() == Value.Truth.TRUE)
        : new PythonValue.Other(place);
  }

  private static PythonValue several(List<Value> items, Expression place) {
    List<PythonValue> known = new ArrayList<>();
    for (Value item : items) {
      boolean isInner = item instanceof SequenceValue || item instanceof DictValue;
      known.add(isInner ? new PythonValue.Other(place) : one(item, place));
    }
    return new PythonValue.Sequence(known, true);
  }
}
