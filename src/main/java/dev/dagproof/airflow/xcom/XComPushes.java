package dev.dagproof.airflow.xcom;

import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.airflow.task.PythonTask;
import dev.dagproof.airflow.task.Returns;
import dev.dagproof.airflow.task.TaskCallable;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Keyword;
import dev.dagproof.python.ast.NodeVisitor;
import dev.dagproof.python.ast.Statement.ClassDef;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.ast.Statement.Return;
import dev.dagproof.python.semantic.Binding;
import dev.dagproof.python.semantic.Binding.AssignmentBinding;
import dev.dagproof.python.semantic.Binding.DefinitionBinding;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.semantic.PythonValue;
import dev.dagproof.python.semantic.Resolution;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Finds what goes to XCom: arguments of {@code xcom_push}, and what the callables of tasks return.
 */
public final class XComPushes implements NodeVisitor {
  private final PythonModule module;
  private final AirflowVersion version;
  private final NameResolver resolver;
  private final List<XComPush> found = new ArrayList<>();

  /** The callables that were looked at: several tasks may run the same one. */
  private final Set<FunctionDef> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private XComPushes(PythonModule module, AirflowVersion version, NameResolver resolver) {
    this.module = module;
    this.resolver = resolver;
    this.version = version;
  }

  /** The pushes of this file's text, and those of the callables of its tasks in other files. */
  public static List<XComPush> of(
      PythonModule module, AirflowVersion version, List<PythonTask> tasks, NameResolver resolver) {
    XComPushes pushes = new XComPushes(module, version, resolver);
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
    if (node.func() instanceof Attribute method
        && method.attr().equals("xcom_push")
        && !isOfOwnClass(method.value())) {
      addPush(node);
    }
    NodeVisitor.super.visitCall(node);
  }

  /** An object of a class of the project that has its own method of this name. */
  private boolean isOfOwnClass(Expression object) {
    if (!(object instanceof Name name)) {
      return false;
    }
    List<Binding> bindings = module.scopes().bindings(name);
    if (bindings.size() != 1
        || !(bindings.getFirst() instanceof AssignmentBinding assignment)
        || !(assignment.value() instanceof Call made)) {
      return false;
    }
    for (Resolution resolution : resolver.resolve(module, made.func())) {
      PythonModule home = resolution.module();
      if (home != null
          && resolution.binding() instanceof DefinitionBinding definition
          && definition.node() instanceof ClassDef classDef
          && !home.scopes().of(classDef).bindings("xcom_push").isEmpty()) {
        return true;
      }
    }
    return false;
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
