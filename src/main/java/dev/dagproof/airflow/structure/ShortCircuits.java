package dev.dagproof.airflow.structure;

import dev.dagproof.airflow.structure.BranchFault.Kind;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.ast.Statement.Return;
import dev.dagproof.python.evaluation.FunctionValue;
import dev.dagproof.python.evaluation.Value;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.semantic.Returns;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks at one short circuit: what its callable returns, and the tasks that it skips. */
final class ShortCircuits {
  private final StaticTask task;
  private final FunctionValue callable;
  private final List<BranchFault> found;

  ShortCircuits(StaticTask task, FunctionValue callable, List<BranchFault> found) {
    this.task = task;
    this.callable = callable;
    this.found = found;
  }

  void check() {
    FunctionDef function = callable.definition();
    PythonModule module = callable.module();
    if (function != null && ReturnPlace.isNothing(function, module)) {
      add(Kind.NO_RETURN, module, function, function.name());
    }
    boolean isAlwaysTrue = true;
    int returns = 0;
    for (Expression value : returned(function)) {
      String text = value.literalText();
      returns++;
      isAlwaysTrue &= text != null && !text.isEmpty();
      if (text != null && isFalseWord(text)) {
        add(Kind.TRUE_TEXT, module, value, text);
      }
    }
    boolean isTrue = returns > 0 && isAlwaysTrue && !mayReturnNothing(function);
    Value ignoring = task.setting("ignore_downstream_trigger_rules");
    boolean ignores = ignoring == null || ignoring.truth() == Value.Truth.TRUE;
    if (ignores && !isTrue) {
      checkIgnored();
    }
  }

  private List<Expression> returned(@Nullable FunctionDef function) {
    List<Expression> values = new ArrayList<>();
    if (function == null && callable.node() instanceof Expression.Lambda lambda) {
      values.add(lambda.body());
    }
    for (Return statement : function == null ? List.<Return>of() : Returns.of(function)) {
      Expression value = statement.value();
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }

  private static boolean mayReturnNothing(@Nullable FunctionDef function) {
    return function != null && Returns.of(function).stream().anyMatch(one -> one.value() == null);
  }

  private static boolean isFalseWord(String text) {
    return text.equalsIgnoreCase("false") || text.equalsIgnoreCase("no") || text.equals("0");
  }

  private void checkIgnored() {
    Set<StaticTask> behind = new LinkedHashSet<>();
    List<StaticTask> open = new ArrayList<>(task.downstream());
    while (!open.isEmpty()) {
      StaticTask below = open.removeLast();
      if (behind.add(below)) {
        open.addAll(below.downstream());
      }
    }
    for (StaticTask below : behind) {
      boolean hasOthers =
          below.upstream().stream().anyMatch(one -> one != task && !behind.contains(one));
      if (!below.isTeardown() && BranchOutcome.outlivesSkips(below, hasOthers)) {
        add(
            Kind.RULE_IGNORED,
            below.made().module(),
            below.made().node(),
            String.valueOf(below.id()));
      }
    }
  }

  private void add(Kind kind, PythonModule module, Node node, String subject) {
    found.add(new BranchFault(kind, task, module, node, subject, true));
  }
}
