package dev.dagproof.python.evaluation;

import dev.dagproof.python.ast.Operator;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list, tuple, set or generator. Lists and sets change while a module runs. */
public final class SequenceValue implements Value {
  /** Longer ones are not followed. */
  static final int LIMIT = 10_000;

  /** The kinds of sequences. */
  public enum Kind {
    LIST("list"),
    TUPLE("tuple"),
    SET("set"),
    GENERATOR("generator"),
    /** {@code range(…)}. */
    RANGE("range"),
    /** What {@code dict.values()} and its kin give. */
    VIEW("dict view");

    private final String typeName;

    Kind(String typeName) {
      this.typeName = typeName;
    }
  }

  private final Kind kind;
  private final List<Value> items;
  private boolean complete;

  SequenceValue(Kind kind, List<Value> items, boolean complete) {
    this.kind = kind;
    this.items = new ArrayList<>(items);
    this.complete = complete;
  }

  /** A list of these. */
  public static SequenceValue list(List<Value> items) {
    return new SequenceValue(Kind.LIST, items, true);
  }

  static SequenceValue tuple(List<Value> items) {
    return new SequenceValue(Kind.TUPLE, items, true);
  }

  /** Which kind it is. */
  public Kind kind() {
    return kind;
  }

  /** The items that are known; others may be among them unless it is {@link #isComplete}. */
  public List<Value> known() {
    return List.copyOf(items);
  }

  /** How many items are known. */
  int size() {
    return items.size();
  }

  /** Whether the known items are all there are. */
  public boolean isComplete() {
    return complete;
  }

  /** From now on others may be in it. */
  void open() {
    complete = false;
  }

  void add(Value item, Evaluator at) {
    add(item, at.conditions());
  }

  /** Adds an item, which is in it only if so many unknown conditions hold. */
  void add(Value item, int conditions) {
    complete &= conditions == 0 && items.size() < LIMIT;
    boolean isNew = kind != Kind.SET || !items.contains(item);
    if (isNew && items.size() < LIMIT) {
      items.add(item);
    }
  }

  void insertFirst(Value item, Evaluator at) {
    complete &= at.isCertain();
    items.addFirst(item);
  }

  Value removeAt(int place, Evaluator at) {
    if (!complete || !at.isCertain() || place < 0 || place >= items.size()) {
      complete = false;
      return Unknown.VALUE;
    }
    return items.remove(place);
  }

  void replace(List<Value> others, boolean all, Evaluator at) {
    complete = all && at.isCertain();
    items.clear();
    items.addAll(others);
  }

  @Override
  public Value attribute(String name, Evaluator at) {
    return new Method(this, name);
  }

  @Override
  public @Nullable Value binary(Operator operator, Value right, Evaluator at) {
    if (operator == Operator.ADD && right instanceof SequenceValue other && kind == other.kind) {
      List<Value> both = new ArrayList<>(items);
      both.addAll(other.items);
      boolean fits = both.size() <= LIMIT;
      List<Value> kept = fits ? both : both.subList(0, LIMIT);
      return new SequenceValue(kind, kept, fits && complete && other.complete);
    }
    Long times = right instanceof Literal literal ? literal.whole() : null;
    if (operator == Operator.MULT && times != null && items.size() * times <= LIMIT) {
      List<Value> repeated = new ArrayList<>();
      for (long i = 0; i < times; i++) {
        repeated.addAll(items);
      }
      return new SequenceValue(kind, repeated, complete);
    }
    return null;
  }

  @Override
  public Value item(Value key, Evaluator at) {
    if (key instanceof SliceValue slice && complete && kind != Kind.SET) {
      List<Value> part = slice.of(items);
      return part == null ? Unknown.VALUE : new SequenceValue(kind, part, true);
    }
    Long index = key instanceof Literal literal ? literal.whole() : null;
    if (index == null || !complete || kind == Kind.SET) {
      return at.either(items, true);
    }
    long place = index < 0 ? index + items.size() : index;
    return place >= 0 && place < items.size() ? items.get((int) place) : Unknown.VALUE;
  }

  @Override
  public void assignItem(Value key, Value given, Evaluator at) {
    Long index = key instanceof Literal literal ? literal.whole() : null;
    long place = index == null ? -1 : index < 0 ? index + items.size() : index;
    if (complete && at.isCertain() && place >= 0 && place < items.size()) {
      items.set((int) place, given);
    } else {
      complete = false;
      items.add(given);
    }
  }

  @Override
  public @Nullable List<Value> items(Evaluator at) {
    return complete ? List.copyOf(items) : null;
  }

  @Override
  public Value anyItem() {
    return Unknown.VALUE;
  }

  @Override
  public Truth truth() {
    return !items.isEmpty() ? Truth.TRUE : complete ? Truth.FALSE : Truth.UNKNOWN;
  }

  @Override
  public List<Value> parts() {
    return known();
  }

  @Override
  public String typeName() {
    return kind.typeName;
  }
}
