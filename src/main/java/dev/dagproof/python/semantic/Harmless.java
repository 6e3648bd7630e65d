package dev.dagproof.python.semantic;

import dev.dagproof.python.ast.Arguments;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Constant;
import dev.dagproof.python.ast.Expression.Dict;
import dev.dagproof.python.ast.Expression.Lambda;
import dev.dagproof.python.ast.Expression.ListExpr;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.Tuple;
import dev.dagproof.python.ast.Statement;
import dev.dagproof.python.ast.Statement.AnnAssign;
import dev.dagproof.python.ast.Statement.Assign;
import dev.dagproof.python.ast.Statement.Expr;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.ast.Statement.Global;
import dev.dagproof.python.ast.Statement.Nonlocal;
import dev.dagproof.python.ast.Statement.Pass;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells code that raises nothing, but for a name that is not defined. */
final class Harmless {
  private Harmless() {}

  static boolean is(Statement statement) {
    if (statement instanceof Assign assign) {
      return areNames(assign.targets()) && is(assign.value());
    }
    if (statement instanceof AnnAssign assign) {
      return assign.target() instanceof Name && is(assign.value());
    }
    if (statement instanceof Expr expr) {
      return is(expr.value());
    }
    if (statement instanceof FunctionDef function) {
      return function.decoratorList().isEmpty() && hasHarmlessDefaults(function.args());
    }
    return statement instanceof Pass
        || statement instanceof Global
        || statement instanceof Nonlocal;
  }

  static boolean is(@Nullable Expression expression) {
    if (expression instanceof Tuple tuple) {
      return are(tuple.elts());
    }
    if (expression instanceof ListExpr list) {
      return are(list.elts());
    }
    if (expression instanceof Lambda lambda) {
      return hasHarmlessDefaults(lambda.args());
    }
    return expression == null
        || expression instanceof Name
        || expression instanceof Constant
        || (expression instanceof Dict dict && dict.keys().isEmpty());
  }

  private static boolean are(List<? extends @Nullable Expression> expressions) {
    for (Expression expression : expressions) {
      if (!is(expression)) {
        return false;
      }
    }
    return true;
  }

  private static boolean areNames(List<Expression> targets) {
    for (Expression target : targets) {
      if (!(target instanceof Name)) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasHarmlessDefaults(Arguments args) {
    return are(args.defaults()) && are(args.kwDefaults());
  }
}
