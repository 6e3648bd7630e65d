package dev.dagproof.python.evaluation;

import dev.dagproof.python.ast.Operator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A dictionary whose keys are literals, or tuples that nothing is asked of. */
public final class DictValue implements Value {
  private final Map<Value, Value> entries;
  private boolean complete;

  DictValue(Map<Value, Value> entries, boolean complete) {
    this.entries = new LinkedHashMap<>(entries);
    this.complete = complete;
  }

  /** The entries that are known; others may be there unless it is {@link #isComplete}. */
  public Map<Value, Value> entries() {
    return Collections.unmodifiableMap(entries);
  }

  /** Whether the known entries are all there are. */
  public boolean isComplete() {
    return complete;
  }

  /** What a key of text has; null where there is no such entry known. */
  public @Nullable Value get(String key) {
    return entries.get(Literal.of(key));
  }

  /** From now on others may be in it, and may have replaced those that are known. */
  void open() {
    complete = false;
    entries.replaceAll((key, value) -> Unknown.VALUE);
  }

  /** Adds an entry while it is made. */
  void add(Value key, Value value) {
    if (isKnown(key)) {
      entries.put(key, value);
    } else {
      open();
    }
  }

  /** Adds the entries of another one while it is made. */
  void merge(Value other) {
    if (!(other instanceof DictValue dict)) {
      open();
      return;
    }
    if (!dict.complete) {
      open();
    }
    entries.putAll(dict.entries);
  }

  void put(Value key, Value value, Evaluator at) {
    if (!isKnown(key)) {
      open();
      return;
    }
    if (at.isCertain()) {
      entries.put(key, value);
    } else {
      Value before = entries.get(key);
      complete &= before != null;
      entries.put(key, before == null ? value : at.either(List.of(before, value), false));
    }
  }

  void putAll(Value other, Evaluator at) {
    if (other instanceof DictValue dict) {
      if (!dict.complete) {
        open();
      }
      dict.entries.forEach((key, value) -> put(key, value, at));
    } else {
      open();
    }
  }

  Value remove(Value key, @Nullable Value otherwise, Evaluator at) {
    if (!isKnown(key) || !at.isCertain()) {
      open();
      return Unknown.VALUE;
    }
    Value removed = entries.remove(key);
    return removed != null ? removed : complete && otherwise != null ? otherwise : Unknown.VALUE;
  }

  void clear() {
    entries.clear();
    complete = true;
  }

  /** What {@code get} gives. */
  Value get(Value key, Value otherwise) {
    Value found = isKnown(key) ? entries.get(key) : null;
    return found != null ? found : isKnown(key) && complete ? otherwise : Unknown.VALUE;
  }

  Truth has(Value key) {
    if (!isKnown(key)) {
      return Truth.UNKNOWN;
    }
    return entries.containsKey(key) ? Truth.TRUE : complete ? Truth.FALSE : Truth.UNKNOWN;
  }

  private static boolean isKnown(Value key) {
    return key instanceof Literal
        || (key instanceof SequenceValue sequence
            && sequence.kind() == SequenceValue.Kind.TUPLE
            && sequence.isComplete());
  }

  @Override
  public Value attribute(String name, Evaluator at) {
    return new Method(this, name);
  }

  @Override
  public @Nullable Value binary(Operator operator, Value right, Evaluator at) {
    if (operator == Operator.BIT_OR) {
      DictValue both = new DictValue(entries, complete);
      both.merge(right);
      return both;
    }
    return null;
  }

  @Override
  public Value item(Value key, Evaluator at) {
    return get(key, Unknown.VALUE);
  }

  @Override
  public void assignItem(Value key, Value given, Evaluator at) {
    put(key, given, at);
  }

  @Override
  public @Nullable List<Value> items(Evaluator at) {
    return complete ? List.copyOf(entries.keySet()) : null;
  }

  @Override
  public Truth truth() {
    return !entries.isEmpty() ? Truth.TRUE : complete ? Truth.FALSE : Truth.UNKNOWN;
  }

  @Override
  public List<Value> parts() {
    List<Value> parts = new ArrayList<>(entries.keySet());
    parts.addAll(entries.values());
    return parts;
  }

  @Override
  public String typeName() {
    return "dict";
  }
}
