package dev.dagproof.python.evaluation;

import dev.dagproof.python.ast.Operator;
import dev.dagproof.python.evaluation.Value.Truth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
  private boolean shared;

  /** Whether something is in it, whatever else is not known. */
  private boolean filled;

  /** Of a set the literals that are in it, to find them at once. */
  private final Set<Literal> literals = new HashSet<>();

  SequenceValue(Kind kind, List<Value> items, boolean complete) {
    this.kind = kind;
    this.items = new ArrayList<>(items);
    this.complete = complete;
    filled = complete && !items.isEmpty();
  }

  /** A set of these, each once. */
  static SequenceValue set(List<Value> items, boolean complete, Evaluator at) {
    SequenceValue made = new SequenceValue(Kind.SET, List.of(), complete);
    items.forEach(item -> made.add(item, 0, at));
    return made;
  }

  /** A list of these. */
  public static SequenceValue list(List<Value> items) {
    return new SequenceValue(Kind.LIST, items, true);
  }

  /** A tuple of these. */
  public static SequenceValue tuple(List<Value> items) {
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

  Value get(int place) {
    return items.get(place);
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
    filled = false;
  }

  /** Code that is not followed has it: it may change it. */
  public void markShared() {
    shared = true;
  }

  boolean isShared() {
    return shared;
  }

  void add(Value item, Evaluator at) {
    add(item, at.isCertain() ? 0 : 1, at);
  }

  /** Adds an item, which is in it only if so many unknown conditions hold. */
  void add(Value item, int conditions, Evaluator at) {
    boolean isSure = conditions == 0;
    if (kind == Kind.SET && has(item, at)) {
      return;
    }
    complete &= isSure && items.size() < LIMIT && (kind != Kind.SET || isAnother(item));
    filled |= isSure;
    if (items.size() < LIMIT) {
      items.add(item);
    }
  }

  private boolean has(Value item, Evaluator at) {
    if (item instanceof Literal literal) {
      return !literals.add(literal);
    }
    at.spendOnEach(items.size());
    return item != Unknown.VALUE && items.contains(item);
  }

  /** Whether something that is in none of these places surely equals none of what is there. */
  private boolean isAnother(Value item) {
    return items.isEmpty() || (isPlain(item) && isPlain(items.getLast()));
  }

  private static boolean isPlain(Value item) {
    boolean isTuple = item instanceof SequenceValue tuple && !tuple.isOfLiterals();
    return !isTuple
        && item != Unknown.VALUE
        && !(item instanceof TextValue)
        && !(item instanceof Alternatives);
  }

  void insertFirst(Value item, Evaluator at) {
    complete &= at.isCertain();
    filled |= at.isCertain();
    items.addFirst(item);
  }

  Value removeAt(int place, Evaluator at) {
    if (!complete || !at.isCertain() || place < 0 || place >= items.size()) {
      open();
      return Unknown.VALUE;
    }
    Value removed = items.remove(place);
    if (removed instanceof Literal literal) {
      literals.remove(literal);
    }
    filled = !items.isEmpty();
    return removed;
  }

  void replace(List<Value> others, boolean all, Evaluator at) {
    complete = all && at.isCertain();
    filled = complete && !others.isEmpty();
    items.clear();
    items.addAll(others);
    literals.clear();
  }

  /** Where something is, and nothing before it may be the same; -1 if that is not known. */
  int indexOf(Value item, Evaluator at) {
    at.spendOnEach(items.size());
    for (int i = 0; i < items.size() && complete; i++) {
      Truth equal = Conditions.equal(items.get(i), item);
      if (equal != Truth.FALSE && !isOtherKind(items.get(i), item)) {
        return equal == Truth.TRUE ? i : -1;
      }
    }
    return -1;
  }

  /** Whether two things that are no literals both are each only like itself. */
  private static boolean isOtherKind(Value one, Value other) {
    return isPlain(one) && isPlain(other) && !one.equals(other);
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
    if (operator == Operator.MULT && (kind == Kind.LIST || kind == Kind.TUPLE)) {
      return repeated(right);
    }
    return kind == Kind.SET && right instanceof SequenceValue other && other.kind == Kind.SET
        ? switch (operator) {
          case BIT_OR -> union(other.items, other.complete, at);
          case BIT_AND -> kept(other, true, at);
          case SUB -> kept(other, false, at);
          default -> null;
        }
        : null;
  }

  @Override
  public @Nullable Value reflected(Operator operator, Value left, Evaluator at) {
    boolean isRepeated = operator == Operator.MULT && left instanceof Literal;
    return isRepeated ? binary(operator, left, at) : null;
  }

  private @Nullable Value repeated(Value right) {
    Long times = right instanceof Literal literal ? literal.whole() : null;
    if (times == null || items.isEmpty() || times <= 0) {
      return times == null ? null : new SequenceValue(kind, List.of(), complete);
    }
    if (times > LIMIT / items.size()) {
      return new SequenceValue(kind, items, false);
    }
    List<Value> repeated = new ArrayList<>();
    for (long i = 0; i < times; i++) {
      repeated.addAll(items);
    }
    return new SequenceValue(kind, repeated, complete);
  }

  SequenceValue union(List<Value> others, boolean all, Evaluator at) {
    SequenceValue both = set(items, complete && all, at);
    others.forEach(item -> both.add(item, 0, at));
    return both;
  }

  /** What of a set is in another one, or is not, as far as both are literals. */
  SequenceValue kept(SequenceValue other, boolean isIn, Evaluator at) {
    at.spendOnEach((long) items.size() + other.items.size());
    boolean isKnown = complete && other.complete && isOfLiterals() && other.isOfLiterals();
    if (!isKnown) {
      return new SequenceValue(Kind.SET, List.of(), false);
    }
    Set<Value> others = new HashSet<>(other.items);
    return set(items.stream().filter(item -> others.contains(item) == isIn).toList(), true, at);
  }

  private boolean isOfLiterals() {
    return complete && items.stream().allMatch(item -> item instanceof Literal);
  }

  @Override
  public Value item(Value key, Evaluator at) {
    if (key instanceof SliceValue slice && complete && kind != Kind.SET) {
      List<Value> part = slice.of(items);
      return part == null ? Unknown.VALUE : new SequenceValue(kind, part, true);
    }
    Long index = key instanceof Literal literal ? literal.whole() : null;
    if (index == null || !complete || kind == Kind.SET) {
      return Unknown.VALUE;
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
    at.spendOnEach(items.size());
    List<Value> all = complete ? List.copyOf(items) : null;
    if (all != null && kind == Kind.GENERATOR) {
      replace(at.isCertain() ? List.of() : all, true, at);
    }
    return all;
  }

  /** A loop over it has ended before these were taken. */
  void putBack(List<Value> left, Evaluator at) {
    if (kind == Kind.GENERATOR) {
      replace(left, true, at);
    }
  }

  @Override
  public Truth truth() {
    return filled ? Truth.TRUE : complete ? Truth.FALSE : Truth.UNKNOWN;
  }

  /** Tuples of literals are equal as Python's are; all others only to themselves. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof SequenceValue tuple
            && kind == Kind.TUPLE
            && tuple.kind == Kind.TUPLE
            && isOfLiterals()
            && tuple.isOfLiterals()
            && items.equals(tuple.items));
  }

  @Override
  public int hashCode() {
    return kind == Kind.TUPLE && isOfLiterals() ? items.hashCode() : System.identityHashCode(this);
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
