package dev.dagproof.python.semantic;

import dev.dagproof.python.ast.BoolOperator;
import dev.dagproof.python.ast.ConstantValue;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.BoolOp;
import dev.dagproof.python.ast.Expression.Compare;
import dev.dagproof.python.ast.Expression.Constant;
import dev.dagproof.python.ast.Expression.Dict;
import dev.dagproof.python.ast.Expression.ListExpr;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.Tuple;
import dev.dagproof.python.ast.Expression.UnaryOp;
import dev.dagproof.python.ast.UnaryOperator;

/** What a condition is, as far as its text alone says. */
enum Truth {
  TRUE,
  FALSE,
  UNKNOWN;

  /** For anyone who reads the file: {@code TYPE_CHECKING} may be either. */
  static Truth of(Expression condition) {
    return of(condition, UNKNOWN, UNKNOWN);
  }

  /**
   * When the code runs: {@code TYPE_CHECKING} is false.
   *
   * @param isMain whether it runs in a script, where {@code __name__} is {@code "__main__"}
   */
  static Truth atRunTime(Expression condition, boolean isMain) {
    return of(condition, FALSE, of(isMain));
  }

  private static Truth of(Expression condition, Truth typeChecking, Truth isMain) {
    if (condition instanceof Constant constant) {
      return of(constant.value());
    }
    if (condition instanceof Name name) {
      return of(name.id(), typeChecking);
    }
    if (condition instanceof Attribute attribute) {
      return of(attribute.attr(), typeChecking);
    }
    if (condition instanceof Compare comparison) {
      Truth version = VersionInfo.of(comparison);
      return version == UNKNOWN ? ofMain(comparison, isMain) : version;
    }
    if (condition instanceof UnaryOp unary && unary.op() == UnaryOperator.NOT) {
      return of(unary.operand(), typeChecking, isMain).negated();
    }
    if (condition instanceof BoolOp operation) {
      return of(operation, typeChecking, isMain);
    }
    return isEmptyDisplay(condition) ? FALSE : UNKNOWN;
  }

  private static Truth of(String name, Truth typeChecking) {
    return switch (name) {
      case "TYPE_CHECKING" -> typeChecking;
      case "__debug__" -> TRUE;
      default -> UNKNOWN;
    };
  }

  private static Truth ofMain(Compare comparison, Truth isMain) {
    return switch (MainCheck.of(comparison)) {
      case IS_MAIN -> isMain;
      case IS_IMPORTED -> isMain.negated();
      case NONE -> UNKNOWN;
    };
  }

  private static Truth of(BoolOp operation, Truth typeChecking, Truth isMain) {
    Truth deciding = operation.op() == BoolOperator.AND ? FALSE : TRUE;
    Truth result = deciding.negated();
    for (Expression operand : operation.values()) {
      Truth truth = of(operand, typeChecking, isMain);
      if (truth == deciding) {
        return deciding;
      }
      if (truth == UNKNOWN) {
        result = UNKNOWN;
      }
    }
    return result;
  }

  private static boolean isEmptyDisplay(Expression condition) {
    return (condition instanceof Tuple tuple && tuple.elts().isEmpty())
        || (condition instanceof ListExpr list && list.elts().isEmpty())
        || (condition instanceof Dict dict && dict.values().isEmpty());
  }

  private static Truth of(ConstantValue value) {
    if (value instanceof ConstantValue.Bool bool) {
      return of(bool.value());
    }
    if (value instanceof ConstantValue.Int number) {
      return of(number.value().signum() != 0);
    }
    if (value instanceof ConstantValue.Real number) {
      return of(number.value() != 0);
    }
    if (value instanceof ConstantValue.Str text) {
      return of(!text.value().isEmpty());
    }
    if (value instanceof ConstantValue.Bytes bytes) {
      return of(!bytes.value().isEmpty());
    }
    return value instanceof ConstantValue.None ? FALSE : UNKNOWN;
  }

  static Truth of(boolean known) {
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
