package dev.dagproof.python.semantic;

import dev.dagproof.python.ast.ConstantValue;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Constant;
import dev.dagproof.python.ast.Expression.GeneratorExp;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.Starred;
import dev.dagproof.python.ast.Keyword;
import dev.dagproof.python.semantic.Binding.AssignmentBinding;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Code that runs because something is iterated over: bodies of generators, functions given to
 * {@code map} or as a {@code key}.
 */
final class IteratedCode {
  private final ExecutionWalk walk;
  private final FollowedCalls calls;
  private final Certainty certainty;
  private final Scopes scopes;

  /** What was iterated over already: variables may lead to each other. */
  private final Set<Expression> followed = Collections.newSetFromMap(new IdentityHashMap<>());

  IteratedCode(ExecutionWalk walk, FollowedCalls calls, Certainty certainty, Scopes scopes) {
    this.walk = walk;
    this.calls = calls;
    this.certainty = certainty;
    this.scopes = scopes;
  }

  /** Runs what a call of one of Python's own functions asks its arguments for. */
  void ofCall(Call call) {
    List<Expression> args = call.args();
    if (args.isEmpty() || args.getFirst() instanceof Starred) {
      return;
    }
    Expression first = args.getFirst();
    if (call.func() instanceof Attribute method) {
      if (method.attr().equals("join") && isText(method.value())) {
        of(first, true);
      }
      return;
    }
    if (!(call.func() instanceof Name function) || !walk.isBuiltin(function)) {
      return;
    }
    switch (function.id()) {
      case "list", "tuple", "set", "frozenset", "sum", "dict" -> of(first, true);
      case "any", "all", "next" -> of(first, false);
      case "sorted" -> {
        of(first, true);
        key(call, runs(first));
      }
      case "min", "max" -> {
        boolean isOne = args.size() == 1;
        if (isOne) {
          of(first, true);
        }
        key(call, !isOne || runs(first));
      }
      default -> {}
    }
  }

  private static boolean isText(Expression expression) {
    return expression instanceof Constant constant && constant.value() instanceof ConstantValue.Str;
  }

  private boolean runs(Expression iterable) {
    return Iteration.runs(iterable, walk::isBuiltin);
  }

  private void key(Call call, boolean runs) {
    for (Keyword keyword : call.keywords()) {
      if (runs && "key".equals(keyword.arg())) {
        calls.followFunction(keyword.value());
      }
    }
  }

  /**
   * Runs what iterating over this runs, up to the first element at least.
   *
   * @param toTheEnd whether all elements are asked for
   */
  void of(Expression iterable, boolean toTheEnd) {
    if (!certainty.isSure()) {
      return;
    }
    Expression value = iterable instanceof Name name ? value(name) : iterable;
    if (value == null || !followed.add(value)) {
      return;
    }
    if (value instanceof GeneratorExp generator) {
      walk.elementsOf(generator);
    }
    if (!(value instanceof Call call)) {
      return;
    }
    calls.followGenerator(call, toTheEnd);
    if (call.func() instanceof Name function && walk.isBuiltin(function)) {
      ofBuiltin(function.id(), call.args(), toTheEnd);
    }
  }

  private void ofBuiltin(String function, List<Expression> args, boolean toTheEnd) {
    switch (function) {
      case "enumerate", "iter", "zip" -> {
        if (!args.isEmpty() && !(args.getFirst() instanceof Starred)) {
          of(args.getFirst(), toTheEnd && args.size() == 1);
        }
      }
      case "map", "filter" -> {
        if (args.size() == 2) {
          of(args.get(1), toTheEnd);
        }
        if (args.size() > 1 && haveElements(args.subList(1, args.size()))) {
          calls.followFunction(args.getFirst());
        }
      }
      default -> {}
    }
  }

  private boolean haveElements(List<Expression> iterables) {
    for (Expression iterable : iterables) {
      if (!runs(iterable)) {
        return false;
      }
    }
    return true;
  }

  /** What a variable stands for that is given a value once. */
  private @Nullable Expression value(Name name) {
    List<Binding> bindings = scopes.bindings(name);
    return bindings.size() == 1
            && bindings.getFirst() instanceof AssignmentBinding assignment
            && walk.holds(assignment.node())
        ? assignment.value()
        : null;
  }
}
