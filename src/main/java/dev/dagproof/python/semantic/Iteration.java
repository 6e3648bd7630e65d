package dev.dagproof.python.semantic;

import dev.dagproof.python.ast.ConstantValue;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Constant;
import dev.dagproof.python.ast.Expression.Dict;
import dev.dagproof.python.ast.Expression.ListExpr;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.SetExpr;
import dev.dagproof.python.ast.Expression.Starred;
import dev.dagproof.python.ast.Expression.Tuple;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Whether a loop runs at all, as far as the text of what it runs over says. */
final class Iteration {
  private Iteration() {}

  /**
   * Whether there is at least one element for certain.
   *
   * @param isBuiltin whether a name such as {@code range} is Python's own
   */
  static boolean runs(Expression iterable, Predicate<Name> isBuiltin) {
    if (iterable instanceof ListExpr list) {
      return holdsOne(list.elts());
    }
    if (iterable instanceof Tuple tuple) {
      return holdsOne(tuple.elts());
    }
    if (iterable instanceof SetExpr set) {
      return holdsOne(set.elts());
    }
    if (iterable instanceof Dict dict) {
      return holdsOne(dict.keys());
    }
    if (iterable instanceof Constant constant) {
      return constant.value() instanceof ConstantValue.Str text && !text.value().isEmpty();
    }
    return iterable instanceof Call call && callRuns(call, isBuiltin);
  }

  private static boolean callRuns(Call call, Predicate<Name> isBuiltin) {
    if (!(call.func() instanceof Name function)
        || call.args().isEmpty()
        || !isBuiltin.test(function)) {
      return false;
    }
    return switch (function.id()) {
      case "range" -> rangeRuns(call.args());
      case "enumerate", "reversed", "sorted", "list", "tuple", "set" ->
          runs(call.args().get(0), isBuiltin);
      default -> false;
    };
  }

  private static boolean rangeRuns(List<Expression> args) {
    BigInteger first = number(args.get(0));
    if (args.size() == 1) {
      return first != null && first.signum() > 0;
    }
    BigInteger stop = number(args.get(1));
    return args.size() == 2 && first != null && stop != null && first.compareTo(stop) < 0;
  }

  private static @Nullable BigInteger number(Expression expression) {
    return expression instanceof Constant constant
            && constant.value() instanceof ConstantValue.Int number
        ? number.value()
        : null;
  }

  /** {@code *x} and {@code **x} may be empty; the key of the latter is null. */
  private static boolean holdsOne(List<? extends @Nullable Expression> elements) {
    for (Expression element : elements) {
      if (element != null && !(element instanceof Starred)) {
        return true;
      }
    }
    return false;
  }
}
