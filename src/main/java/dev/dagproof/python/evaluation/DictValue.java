package dev.dagproof.python.evaluation;

import dev.dagproof.python.ast.Operator;
import dev.dagproof.python.evaluation.Value.Truth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A dictionary whose keys are literals, or tuples that nothing is asked of. */
public final class DictValue implements Value {
  private final Map<Value, Value> entries;

  /** The keys that may not be there. */
  private final Set<Value> doubtful = new HashSet<>();

  private boolean complete;
  private boolean shared;

  DictValue(Map<Value, Value> entries, boolean complete) {
    this.entries = new LinkedHashMap<>(entries);
    this.complete = complete;
  }

  /**
   * The entries that are known; others may be there unless it is {@link #isComplete}. What may not
   * be there is unknown.
   */
  public Map<Value, Value> entries() {
    if (doubtful.isEmpty()) {
      return Collections.unmodifiableMap(entries);
    }
    Map<Value, Value> known = new LinkedHashMap<>(entries);
    known.replaceAll((key, value) -> doubtful.contains(key) ? Unknown.VALUE : value);
    return Collections.unmodifiableMap(known);
  }

  /** The entries, with those that may not be there. */
  Map<Value, Value> possible() {
    return Collections.unmodifiableMap(entries);
  }

  int size() {
    return entries.size();
  }

  /** The same again, to be changed by itself. */
  DictValue copy() {
    DictValue copy = new DictValue(entries, complete);
    copy.doubtful.addAll(doubtful);
    return copy;
  }

  /** Puts something else in the place of each value. */
  void replaceAll(UnaryOperator<Value> other) {
    entries.replaceAll((key, value) -> other.apply(value));
  }

  /** Whether the known entries are all there are. */
  public boolean isComplete() {
    return complete;
  }

  /** What a key of text has; null where there is no such entry known. */
  public @Nullable Value get(String key) {
    Literal known = Literal.of(key);
    return doubtful.contains(known) ? Unknown.VALUE : entries.get(known);
  }

  /** From now on code that is not followed has it, and may change it. */
  public void markShared() {
    shared = true;
  }

  /** Whether code that is not followed has it. */
  boolean isShared() {
    return shared;
  }

  /** From now on others may be in it, and may have replaced those that are known. */
  void open() {
    complete = false;
    entries.replaceAll((key, value) -> Unknown.VALUE);
  }

  /** Adds an entry while it is made. */
  void add(Value key, Value value) {
    add(key, value, true);
  }

  /** Adds an entry that may not be there. */
  void add(Value key, Value value, boolean isCertain) {
    if (isKnown(key)) {
      put(key, value, isCertain);
    } else {
      open();
    }
  }

  /** Any of its entries may be gone. */
  void doubt() {
    complete = false;
    doubtful.addAll(entries.keySet());
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
    dict.entries.forEach((key, value) -> put(key, value, !dict.doubtful.contains(key)));
  }

  void put(Value key, Value value, Evaluator at) {
    add(key, value, at.isCertain());
  }

  private void put(Value key, Value value, boolean isCertain) {
    Value before = entries.get(key);
    if (isCertain) {
      entries.put(key, value);
      doubtful.remove(key);
    } else if (before == null) {
      complete = false;
      entries.put(key, value);
      doubtful.add(key);
    } else {
      entries.put(key, Alternatives.of(List.of(before, value)));
    }
  }

  void putAll(Value other, Evaluator at) {
    if (other instanceof DictValue dict) {
      if (!dict.complete) {
        open();
      }
      dict.entries.forEach(
          (key, value) -> put(key, value, at.isCertain() && !dict.doubtful.contains(key)));
    } else {
      open();
    }
  }

  Value remove(Value key, @Nullable Value otherwise, Evaluator at) {
    Value removed = get(key, otherwise == null ? Unknown.VALUE : otherwise);
    if (!isKnown(key)) {
      doubt();
    } else if (at.isCertain() && !at.isGuarded()) {
      entries.remove(key);
      doubtful.remove(key);
    } else if (entries.containsKey(key)) {
      complete = false;
      doubtful.add(key);
    }
    return removed;
  }

  void clear(Evaluator at) {
    if (at.isCertain() && !at.isGuarded()) {
      entries.clear();
      doubtful.clear();
      complete = true;
    } else {
      doubt();
    }
  }

  /** What {@code get} gives. */
  Value get(Value key, Value otherwise) {
    return switch (has(key)) {
      case TRUE -> item(key);
      case FALSE -> otherwise;
      case UNKNOWN ->
          doubtful.contains(key) ? Alternatives.of(List.of(item(key), otherwise)) : Unknown.VALUE;
    };
  }

  private Value item(Value key) {
    return entries.getOrDefault(key, Unknown.VALUE);
  }

  Truth has(Value key) {
    if (!isKnown(key) || doubtful.contains(key)) {
      return Truth.UNKNOWN;
    }
    if (entries.containsKey(key)) {
      return Truth.TRUE;
    }
    // Of tuples it is not known which are equal.
    return complete && key instanceof Literal ? Truth.FALSE : Truth.UNKNOWN;
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
      DictValue both = copy();
      both.merge(right);
      return both;
    }
    return null;
  }

  @Override
  public Value item(Value key, Evaluator at) {
    return isKnown(key) ? item(key) : Unknown.VALUE;
  }

  @Override
  public void assignItem(Value key, Value given, Evaluator at) {
    put(key, given, at);
  }

  @Override
  public @Nullable List<Value> items(Evaluator at) {
    at.spendOnEach(entries.size());
    return complete ? List.copyOf(entries.keySet()) : null;
  }

  @Override
  public Truth truth() {
    boolean isFilled = entries.size() > doubtful.size();
    return isFilled ? Truth.TRUE : complete ? Truth.FALSE : Truth.UNKNOWN;
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
