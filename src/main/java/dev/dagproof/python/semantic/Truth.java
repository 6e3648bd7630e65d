package dev.dagproof.python.semantic;

import dev.dagproof.python.ast.BoolOperator;
import dev.dagproof.python.ast.ConstantValue;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.BoolOp;
import dev.dagproof.python.ast.Expression.Constant;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.UnaryOp;
import dev.dagproof.python.ast.UnaryOperator;

/** What a condition is, as far as its text alone says. */
enum Truth {
  TRUE,
  FALSE,
  UNKNOWN;

  /** For anyone who reads the file: {@code TYPE_CHECKING} may be either. */
  static Truth of(Expression condition) {
    return of(condition, UNKNOWN);
  }

  /** When the code runs: {@code TYPE_CHECKING} is false. */
  static Truth atRunTime(Expression condition) {
    return of(condition, FALSE);
  }

  private static Truth of(Expression condition, Truth typeChecking) {
    if (condition instanceof Constant constant) {
      return of(constant.value());
    }
    if (condition instanceof Name name) {
      return of(name.id(), typeChecking);
    }
    if (condition instanceof Attribute attribute) {
      return of(attribute.attr(), typeChecking);
    }
    if (condition instanceof UnaryOp unary && unary.op() == UnaryOperator.NOT) {
      return of(unary.operand(), typeChecking).negated();
    }
    return condition instanceof BoolOp operation ? of(operation, typeChecking) : UNKNOWN;
  }

  private static Truth of(String name, Truth typeChecking) {
    return switch (name) {
      case "TYPE_CHECKING" -> typeChecking;
      case "__debug__" -> TRUE;
      default -> UNKNOWN;
    };
  }

  private static Truth of(BoolOp operation, Truth typeChecking) {
    Truth deciding = operation.op() == BoolOperator.AND ? FALSE : TRUE;
    Truth result = deciding.negated();
    for (Expression operand : operation.values()) {
      Truth truth = of(operand, typeChecking);
      if (truth == deciding) {
        return deciding;
      }
      if (truth == UNKNOWN) {
        result = UNKNOWN;
      }
    }
    return result;
  }

  private static Truth of(ConstantValue value) {
    if (value instanceof ConstantValue.Bool bool) {
      return of(bool.value());
    }
    if (value instanceof ConstantValue.Int number) {
      return of(number.value().signum() != 0);
    }
    if (value instanceof ConstantValue.Str text) {
      return of(!text.value().isEmpty());
    }
    if (value instanceof ConstantValue.Bytes bytes) {
      return of(!bytes.value().isEmpty());
    }
    return value instanceof ConstantValue.None ? FALSE : UNKNOWN;
  }

  private static Truth of(boolean known) {
    return known ? TRUE : FALSE;
  }

  Truth negated() {
    return switch (this) {
      case TRUE -> FALSE;
      case FALSE -> TRUE;
      case UNKNOWN -> UNKNOWN;
    };
  }
}
