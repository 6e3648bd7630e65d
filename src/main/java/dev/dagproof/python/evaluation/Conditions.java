package dev.dagproof.python.evaluation;

import dev.dagproof.python.ast.CompareOperator;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.evaluation.Value.Truth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares values. */
final class Conditions {
  private Conditions() {}

  /** {@code TYPE_CHECKING}, which is never true when code runs. */
  static boolean isTypeChecking(Expression test) {
    return test.lastName().equals("TYPE_CHECKING");
  }

  static Truth compare(Value left, CompareOperator operator, Value right, Evaluator at) {
    return switch (operator) {
      case EQ -> equal(left, right);
      case NOT_EQ -> equal(left, right).negated();
      case IS -> same(left, right);
      case IS_NOT -> same(left, right).negated();
      case IN -> within(left, right, at);
      case NOT_IN -> within(left, right, at).negated();
      case LT -> ordered(left, right, -1, false);
      case LT_E -> ordered(left, right, -1, true);
      case GT -> ordered(left, right, 1, false);
      case GT_E -> ordered(left, right, 1, true);
    };
  }

  static Truth equal(Value left, Value right) {
    if (left instanceof Literal && right instanceof Literal) {
      return Truth.of(left.equals(right));
    }
    if (left instanceof EnumMember one && right instanceof EnumMember other && one != other) {
      // Two names for one value are one member.
      return one.value().equals(other.value()) ? Truth.UNKNOWN : Truth.FALSE;
    }
    if (ModuleName.isOther(left, right)) {
      return Truth.FALSE;
    }
    return left == right && left != Unknown.VALUE && !(left instanceof Alternatives)
        ? Truth.TRUE
        : Truth.UNKNOWN;
  }

  private static Truth same(Value left, Value right) {
    if (isNone(left) && isNone(right)) {
      return Truth.TRUE;
    }
    boolean isOther = (isNone(left) && isSomething(right)) || (isNone(right) && isSomething(left));
    // 1 == True, but is another object.
    boolean isOtherLiteral =
        left instanceof Literal
            && right instanceof Literal
            && !left.typeName().equals(right.typeName());
    return isOther || isOtherLiteral ? Truth.FALSE : equal(left, right);
  }

  private static boolean isNone(Value value) {
    return value instanceof Literal literal && literal.isNone();
  }

  /** Whether it is surely not None. */
  private static boolean isSomething(Value value) {
    return !value.typeName().isEmpty() && !isNone(value);
  }

  private static Truth within(Value item, Value container, Evaluator at) {
    String text = item.text();
    String whole = container.text();
    if (text != null && whole != null) {
      return Truth.of(whole.contains(text));
    }
    if (container instanceof DictValue dict) {
      return dict.has(item);
    }
    if (container instanceof GeneratorValue generator && generator.isFresh()) {
      return generator.holds(item, at);
    }
    List<Value> items = container.items(at);
    if (items == null) {
      return Truth.UNKNOWN;
    }
    Truth found = Truth.FALSE;
    for (Value one : items) {
      Truth equal = equal(item, one);
      if (equal == Truth.TRUE) {
        return Truth.TRUE;
      }
      found = equal == Truth.UNKNOWN ? Truth.UNKNOWN : found;
    }
    return found;
  }

  private static Truth ordered(Value left, Value right, int sign, boolean orEqual) {
    Integer order = order(left, right);
    return order == null
        ? Truth.UNKNOWN
        : Truth.of(order == 0 ? orEqual : Integer.signum(order) == sign);
  }

  /** Which of the two is greater, as {@code compareTo} tells it; null if that is not known. */
  static @Nullable Integer order(Value left, Value right) {
    if (left instanceof Literal one && right instanceof Literal other) {
      Double a = one.number();
      Double b = other.number();
      if (a != null && b != null) {
        return a.compareTo(b);
      }
      String text = one.text();
      String otherText = other.text();
      return text != null && otherText != null ? (Integer) text.compareTo(otherText) : null;
    }
    return left instanceof SequenceValue one && right instanceof SequenceValue other
        ? order(one, other)
        : null;
  }

  private static @Nullable Integer order(SequenceValue one, SequenceValue other) {
    if (one.kind() != other.kind() || !one.isComplete() || !other.isComplete()) {
      return null;
    }
    List<Value> left = one.known();
    List<Value> right = other.known();
    for (int i = 0; i < left.size() && i < right.size(); i++) {
      boolean areLiterals = left.get(i) instanceof Literal && right.get(i) instanceof Literal;
      Integer order = areLiterals ? order(left.get(i), right.get(i)) : null;
      if (order == null || order != 0) {
        return order;
      }
    }
    return Integer.compare(left.size(), right.size());
  }
}
