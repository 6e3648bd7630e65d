package dev.dagproof.python.semantic;

import dev.dagproof.python.ast.CompareOperator;
import dev.dagproof.python.ast.ConstantValue;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.Compare;
import dev.dagproof.python.ast.Expression.Constant;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.Subscript;
import dev.dagproof.python.ast.Expression.Tuple;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Conditions that ask for a version of Python: {@code sys.version_info >= (3, 7)}, {@code
 * sys.version_info[0] < 3}. It is 3.8 or a later one; which one is not known.
 */
final class VersionInfo {
  private static final BigInteger MAJOR = BigInteger.valueOf(3);
  private static final BigInteger OLDEST_MINOR = BigInteger.valueOf(8);

  private VersionInfo() {}

  static Truth of(Compare comparison) {
    if (comparison.ops().size() != 1) {
      return Truth.UNKNOWN;
    }
    CompareOperator operator = comparison.ops().getFirst();
    Expression right = comparison.comparators().getFirst();
    if (isMajor(comparison.left())) {
      BigInteger number = number(right);
      return number == null ? Truth.UNKNOWN : decide(operator, MAJOR.compareTo(number));
    }
    return isVersionInfo(comparison.left()) && right instanceof Tuple tuple
        ? ofTuple(operator, tuple.elts())
        : Truth.UNKNOWN;
  }

  /** The version has five parts: it is greater than a shorter tuple that begins like it. */
  private static Truth ofTuple(CompareOperator operator, List<Expression> parts) {
    BigInteger first = parts.isEmpty() ? null : number(parts.get(0));
    if (first == null) {
      return Truth.UNKNOWN;
    }
    int order = MAJOR.compareTo(first);
    if (order == 0) {
      BigInteger second = parts.size() == 1 ? BigInteger.ZERO : number(parts.get(1));
      int older = second == null ? 1 : second.compareTo(OLDEST_MINOR);
      if (older > 0 || (older == 0 && parts.size() > 2)) {
        return Truth.UNKNOWN;
      }
      order = 1;
    }
    return decide(operator, order);
  }

  private static Truth decide(CompareOperator operator, int order) {
    return switch (operator) {
      case EQ -> Truth.of(order == 0);
      case NOT_EQ -> Truth.of(order != 0);
      case LT -> Truth.of(order < 0);
      case LT_E -> Truth.of(order <= 0);
      case GT -> Truth.of(order > 0);
      case GT_E -> Truth.of(order >= 0);
      default -> Truth.UNKNOWN;
    };
  }

  private static boolean isMajor(Expression expression) {
    if (expression instanceof Attribute attribute) {
      return attribute.attr().equals("major") && isVersionInfo(attribute.value());
    }
    if (!(expression instanceof Subscript subscript) || !isVersionInfo(subscript.value())) {
      return false;
    }
    BigInteger index = number(subscript.slice());
    return index != null && index.signum() == 0;
  }

  private static boolean isVersionInfo(Expression expression) {
    if (expression instanceof Attribute attribute) {
      return attribute.attr().equals("version_info")
          && attribute.value() instanceof Name module
          && module.id().endsWith("sys");
    }
    return expression instanceof Name name && name.id().equals("version_info");
  }

  private static @Nullable BigInteger number(Expression expression) {
    return expression instanceof Constant constant
            && constant.value() instanceof ConstantValue.Int number
        ? number.value()
        : null;
  }
}
