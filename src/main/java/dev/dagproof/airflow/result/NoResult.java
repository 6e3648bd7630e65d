package dev.dagproof.airflow.result;

import dev.dagproof.airflow.task.PythonTask;
import dev.dagproof.airflow.task.TaskCallable;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Constant;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.Statement.Assert;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.ast.Statement.Raise;
import dev.dagproof.python.ast.Statement.Return;
import dev.dagproof.python.ast.Statement.While;
import dev.dagproof.python.semantic.Binding;
import dev.dagproof.python.semantic.Binding.DefinitionBinding;
import dev.dagproof.python.semantic.Builtins;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.semantic.Returns;
import java.util.List;

/**
 * Tells tasks whose function returns nothing: who reads their result is given None, which XCom does
 * not even store (recorded case xval_none).
 */
final class NoResult {
  private NoResult() {}

  /** Whether a task surely comes to its end, has no result then, and pushes none by itself. */
  static boolean isOf(PythonTask task, TaskCallable callable) {
    for (Return statement : Returns.of(callable.function())) {
      if (statement.value() != null) {
        return false;
      }
    }
    return !PushedKeys.mayHold(task, callable, "return_value")
        && !mayRaise(callable.module(), callable.function(), true);
  }

  /** Whether it may be meant to skip what comes behind it, to fail, or never to end. */
  private static boolean mayRaise(PythonModule module, FunctionDef function, boolean withHelpers) {
    if (!module.tree().allIn(function, Raise.class).isEmpty()) {
      return true;
    }
    for (While loop : module.tree().allIn(function, While.class)) {
      if (loop.test() instanceof Constant) {
        return true;
      }
    }
    for (Assert check : module.tree().allIn(function, Assert.class)) {
      if (check.test() instanceof Constant) {
        return true;
      }
    }
    for (Call call : module.tree().allIn(function, Call.class)) {
      boolean mayRaise =
          call.func() instanceof Name name
              ? mayRaise(module, name, withHelpers)
              : call.func().lastName().endsWith("exit");
      if (mayRaise) {
        return true;
      }
    }
    return false;
  }

  private static boolean mayRaise(PythonModule module, Name called, boolean withHelpers) {
    List<Binding> bindings = module.scopes().bindings(called);
    if (bindings.isEmpty()) {
      return called.id().endsWith("exit") || !Builtins.contains(called.id());
    }
    Node helper =
        bindings.size() == 1 && bindings.getFirst() instanceof DefinitionBinding definition
            ? definition.node()
            : null;
    return !(helper instanceof FunctionDef function)
        || !withHelpers
        || mayRaise(module, function, false);
  }
}
