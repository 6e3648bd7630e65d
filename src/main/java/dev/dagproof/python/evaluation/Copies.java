package dev.dagproof.python.evaluation;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code copy.copy} and {@code copy.deepcopy} give. */
public final class Copies {
  private static final int DEPTH = 40;

  private final Evaluator at;
  private final IdentityHashMap<Value, Value> made = new IdentityHashMap<>();

  private Copies(Evaluator at) {
    this.at = at;
  }

  /** A copy that has the same things in it; null if it is not known what a copy of it is. */
  public static @Nullable Value shallow(Value value, Evaluator at) {
    if (value instanceof InstanceValue object && InstanceValue.nature(object) == object) {
      return object.copy();
    }
    return switch (value.typeName()) {
      case "list", "dict", "set" -> value.attribute("copy", at).call(CallArguments.NONE, at);
      default -> isFixed(value) ? value : null;
    };
  }

  /** A copy with copies of all that is in it; null if it is not known what a copy of it is. */
  public static @Nullable Value deep(Value value, Evaluator at) {
    Value copy = new Copies(at).of(value, 0);
    return copy == Unknown.VALUE ? null : copy;
  }

  /** Whether a copy of it is the thing itself. */
  private static boolean isFixed(Value value) {
    return switch (value.typeName()) {
      case "str", "int", "bool", "float", "NoneType", "tuple", "function", "type" -> true;
      default -> false;
    };
  }

  private Value of(Value value, int depth) {
    at.spend(1);
    if (depth > DEPTH) {
      return Unknown.VALUE;
    }
    Value known = made.get(value);
    if (known != null) {
      return known;
    }
    if (value instanceof SequenceValue sequence) {
      return sequence(sequence, depth);
    }
    if (value instanceof DictValue dict) {
      DictValue copy = dict.copy();
      made.put(value, copy);
      copy.replaceAll(item -> of(item, depth + 1));
      return copy;
    }
    if (value instanceof InstanceValue object && InstanceValue.nature(object) == object) {
      InstanceValue copy = object.copy();
      made.put(value, copy);
      copy.replaceAll(item -> of(item, depth + 1));
      return copy;
    }
    if (value instanceof Alternatives several) {
      List<Value> copies = new ArrayList<>();
      several.values().forEach(one -> copies.add(of(one, depth + 1)));
      return Alternatives.of(copies);
    }
    return isFixed(value) || value instanceof ExternalValue ? value : Unknown.VALUE;
  }

  private Value sequence(SequenceValue sequence, int depth) {
    SequenceValue copy = new SequenceValue(sequence.kind(), List.of(), true);
    made.put(sequence, copy);
    sequence.known().forEach(item -> copy.add(of(item, depth + 1), 0, at));
    if (!sequence.isComplete()) {
      copy.open();
    }
    return copy;
  }
}
