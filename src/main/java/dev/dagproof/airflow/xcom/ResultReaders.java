package dev.dagproof.airflow.xcom;

import dev.dagproof.airflow.task.PythonTask;
import dev.dagproof.airflow.task.TaskCall;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Keyword;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.Statement.Assign;
import dev.dagproof.python.ast.SyntaxTree;
import dev.dagproof.python.semantic.PythonModule;

/** Tells whether another task of the file is given the result of a task. */
final class ResultReaders {
  private ResultReaders() {}

  /** Whether {@code task.output}, or what the call of a decorated function gave, is passed on. */
  static boolean areKnown(PythonTask task) {
    if (!task.decorated()) {
      Call operator = task.module().tree().enclosing(task.node(), Call.class).orElse(null);
      return operator != null && isRead(task.module(), operator, true);
    }
    for (TaskCall call : task.calls()) {
      Node use = call.module().tree().parent(call.place()).orElse(null);
      if (call.made() && use instanceof Call called && isRead(call.module(), called, false)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isRead(PythonModule module, Call made, boolean byOutput) {
    if (isPassedOn(module.tree(), made, byOutput)) {
      return true;
    }
    if (module.tree().parent(made).orElse(null) instanceof Assign assign
        && assign.targets().size() == 1
        && assign.targets().getFirst() instanceof Name target) {
      for (Expression use : module.uses().of(target.id())) {
        if (use != target && isPassedOn(module.tree(), use, byOutput)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether it is, or its {@code output}, in the arguments of a call. */
  private static boolean isPassedOn(SyntaxTree tree, Expression result, boolean byOutput) {
    Node node = result;
    Node above = tree.parent(node).orElse(null);
    if (byOutput) {
      if (!(above instanceof Attribute attribute) || !attribute.attr().equals("output")) {
        return false;
      }
      node = attribute;
      above = tree.parent(node).orElse(null);
    }
    while (above instanceof Expression && !(above instanceof Call)) {
      node = above;
      above = tree.parent(node).orElse(null);
    }
    return above instanceof Keyword || (above instanceof Call call && call.func() != node);
  }
}
