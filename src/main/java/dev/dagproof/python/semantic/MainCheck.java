package dev.dagproof.python.semantic;

import dev.dagproof.python.ast.ConstantValue;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Compare;
import dev.dagproof.python.ast.Expression.Constant;
import dev.dagproof.python.ast.Expression.Name;

/** {@code __name__ == "__main__"}, either way round, and {@code !=}. */
public enum MainCheck {
  /** True in a script. */
  IS_MAIN,
  /** True where the file is imported. */
  IS_IMPORTED,
  /** No such check. */
  NONE;

  /** What a condition asks. */
  public static MainCheck of(Expression condition) {
    if (!(condition instanceof Compare compare) || compare.ops().size() != 1) {
      return NONE;
    }
    Expression left = compare.left();
    Expression right = compare.comparators().getFirst();
    if (!(isName(left) && isMain(right)) && !(isMain(left) && isName(right))) {
      return NONE;
    }
    return switch (compare.ops().getFirst()) {
      case EQ -> IS_MAIN;
      case NOT_EQ -> IS_IMPORTED;
      default -> NONE;
    };
  }

  private static boolean isName(Expression expression) {
    return expression instanceof Name name && name.id().equals("__name__");
  }

  private static boolean isMain(Expression expression) {
    return expression instanceof Constant constant
        && constant.value() instanceof ConstantValue.Str text
        && text.value().equals("__main__");
  }
}
