package dev.dagproof.python.evaluation;

import dev.dagproof.python.ast.ConstantValue;
import dev.dagproof.python.ast.Operator;
import dev.dagproof.python.ast.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reckons with numbers and text. */
final class Arithmetic {
  private Arithmetic() {}

  /** What {@code left <operator> right} gives; null if the left side leaves it to the right one. */
  static @Nullable Value of(Literal left, Operator operator, Value right, Evaluator at) {
    String text = left.text();
    if (text != null) {
      return ofText(text, operator, right, at);
    }
    if (!(right instanceof Literal other)) {
      return null;
    }
    if (other.text() != null) {
      return operator == Operator.MULT ? ofText(other.text(), operator, left, at) : null;
    }
    Long one = left.whole();
    Long two = other.whole();
    if (one != null && two != null && operator != Operator.DIV) {
      return ofWhole(one, operator, two);
    }
    Double a = left.number();
    Double b = other.number();
    if (a == null || b == null) {
      return null;
    }
    return switch (operator) {
      case ADD -> real(a + b);
      case SUB -> real(a - b);
      case MULT -> real(a * b);
      case DIV -> b == 0 ? Unknown.VALUE : real(a / b);
      default -> Unknown.VALUE;
    };
  }

  private static @Nullable Value ofText(String text, Operator operator, Value right, Evaluator at) {
    String other = right.text();
    if (operator == Operator.ADD && other != null) {
      return Literal.of(text + other);
    }
    Long times = right instanceof Literal literal ? literal.whole() : null;
    if (operator == Operator.MULT && times != null) {
      boolean isShort = text.isEmpty() || times <= Evaluator.LONGEST_TEXT / text.length();
      return isShort
          ? Literal.of(text.isEmpty() || times < 0 ? "" : text.repeat(times.intValue()))
          : new TextValue();
    }
    return operator == Operator.MOD ? Formatting.percent(text, right, at) : null;
  }

  private static Value ofWhole(long a, Operator operator, long b) {
    boolean isSmall = Math.abs(a) < 1L << 31 && Math.abs(b) < 1L << 31;
    if (!isSmall) {
      return Unknown.VALUE;
    }
    return switch (operator) {
      case ADD -> Literal.of(a + b);
      case SUB -> Literal.of(a - b);
      case MULT -> Literal.of(a * b);
      case FLOOR_DIV -> b == 0 ? Unknown.VALUE : Literal.of(Math.floorDiv(a, b));
      case MOD -> b == 0 ? Unknown.VALUE : Literal.of(Math.floorMod(a, b));
      case BIT_AND -> Literal.of(a & b);
      case BIT_OR -> Literal.of(a | b);
      default -> Unknown.VALUE;
    };
  }

  static Value of(UnaryOperator operator, Value operand) {
    Long whole = operand instanceof Literal literal ? literal.whole() : null;
    if (whole != null && operator == UnaryOperator.U_SUB) {
      return Literal.of(-whole);
    }
    Double number = operand instanceof Literal literal ? literal.number() : null;
    if (number != null && operator == UnaryOperator.U_SUB) {
      return real(-number);
    }
    return number != null && operator == UnaryOperator.U_ADD ? operand : Unknown.VALUE;
  }

  private static Value real(double number) {
    return Literal.of(new ConstantValue.Real(number));
  }
}
