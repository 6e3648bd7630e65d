package dev.dagproof.airflow.xcom;

import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.airflow.task.PythonTask;
import dev.dagproof.airflow.task.Reached;
import dev.dagproof.airflow.task.TaskCallable;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Lambda;
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
import dev.dagproof.python.semantic.Resolution;
import dev.dagproof.python.semantic.Returns;
import dev.dagproof.python.types.ObjectType;
import dev.dagproof.python.types.ObjectTypes;
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

  /** The callables that some task surely runs. */
  private final Set<FunctionDef> made = Collections.newSetFromMap(new IdentityHashMap<>());

  /** Those whose result is given to another task. */
  private final Set<FunctionDef> read = Collections.newSetFromMap(new IdentityHashMap<>());

  /** The callables that were looked at: several tasks may run the same one. */
  private final Set<FunctionDef> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private XComPushes(PythonModule module, AirflowVersion version, NameResolver resolver) {
    this.module = module;
    this.resolver = resolver;
    this.version = version;
  }

  /**
   * The pushes of this file's text, those of its operator classes, and those of the callables of
   * its tasks in other files.
   */
  public static List<XComPush> of(
      PythonModule module,
      AirflowVersion version,
      List<PythonTask> tasks,
      NameResolver resolver,
      Reached reached) {
    XComPushes pushes = new XComPushes(module, version, resolver);
    for (PythonTask task : tasks) {
      pushes.addMade(task);
    }
    if (module.tree().mentions("xcom_push")) {
      pushes.visit(module.tree().module());
    }
    for (PythonTask task : tasks) {
      if (task.pushesResult()) {
        pushes.addReturns(task);
        pushes.addLambda(task);
      }
    }
    pushes.found.addAll(OwnResults.of(module, resolver, reached));
    return List.copyOf(pushes.found);
  }

  private void addMade(PythonTask task) {
    if (task.made() && task.callables().size() == 1) {
      FunctionDef function = task.callables().getFirst().function();
      made.add(function);
      if (ResultReaders.areKnown(task)) {
        read.add(function);
      }
    }
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
        addPush(call, keyword.value());
        return;
      }
    }
    int position = call.args().size() - 1;
    if (position == 1 || position == 2) {
      addPush(call, call.args().get(position));
    }
  }

  private void addPush(Call call, Expression value) {
    FunctionDef function = module.tree().enclosing(call, FunctionDef.class).orElse(null);
    boolean runs = function != null && made.contains(function);
    found.add(new XComPush(module, value, false, runs ? function : null, runs, false));
  }

  /** {@code python_callable=lambda: value}. */
  private void addLambda(PythonTask task) {
    if (!task.callables().isEmpty()
        || task.kind().shipsSource()
        || !(task.node() instanceof Expression callable)) {
      return;
    }
    ObjectType type = new ObjectTypes(resolver).of(task.module(), callable);
    if (type.module() != null && type.definition() instanceof Lambda lambda) {
      found.add(
          new XComPush(
              type.module(), lambda.body(), true, null, task.made(), ResultReaders.areKnown(task)));
    }
  }

  private void addReturns(PythonTask task) {
    for (TaskCallable callable : task.callables()) {
      if (!task.isWrapped(callable)) {
        addReturns(callable);
      }
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
        found.add(
            new XComPush(
                callable.module(),
                value,
                true,
                callable.function(),
                made.contains(callable.function()),
                read.contains(callable.function())));
      }
    }
  }
}
