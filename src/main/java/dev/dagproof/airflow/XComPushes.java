package dev.dagproof.airflow;

import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Keyword;
import dev.dagproof.python.ast.NodeVisitor;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.ast.Statement.Return;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.semantic.PythonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Finds what goes to XCom: arguments of {@code xcom_push}, and what the callables of tasks return.
 */
final class XComPushes implements NodeVisitor {
  private final PythonModule module;
  private final AirflowVersion version;
  private final List<XComPush> found = new ArrayList<>();

  /** The callables that were looked at: several tasks may run the same one. */
  private final Set<FunctionDef> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private XComPushes(PythonModule module, AirflowVersion version) {
    this.module = module;
    this.version = version;
  }

  /** The pushes of this file's text, and those of the callables of its tasks in other files. */
  static List<XComPush> of(PythonModule module, AirflowVersion version, List<PythonTask> tasks) {
    XComPushes pushes = new XComPushes(module, version);
    pushes.visit(module.tree().module());
    for (PythonTask task : tasks) {
      if (task.kind().returnsResult() && pushesResult(task)) {
        task.callables().forEach(pushes::addReturns);
      }
    }
    return List.copyOf(pushes.found);
  }

  private static boolean pushesResult(PythonTask task) {
    PythonValue push = task.arguments().value("do_xcom_push", new PythonValue.Bool(true));
    return push.equals(new PythonValue.Bool(true));
  }

  @Override
  public void visitCall(Call node) {
    if (node.func() instanceof Attribute method && method.attr().equals("xcom_push")) {
      addPush(node);
    }
    NodeVisitor.super.visitCall(node);
  }

  /** {@code ti.xcom_push(key, value)}; an operator's own method has the context before the key. */
  private void addPush(Call call) {
    for (Keyword keyword : call.keywords()) {
      if ("value".equals(keyword.arg())) {
        found.add(new XComPush(module, keyword.value(), false));
        return;
      }
    }
    int position = call.args().size() - 1;
    if (position == 1 || position == 2) {
      found.add(new XComPush(module, call.args().get(position), false));
    }
  }

  private void addReturns(TaskCallable callable) {
    // Before 3.2 nobody awaits what an async function gives.
    boolean returns = !callable.function().isAsync() || version.isAtLeast(3, 2);
    if (!returns || callable.isGenerator() || !seen.add(callable.function())) {
      return;
    }
    for (Return statement : Returns.of(callable.function())) {
      Expression value = statement.value();
      if (value != null) {
        found.add(new XComPush(callable.module(), value, true));
      }
    }
  }
}
