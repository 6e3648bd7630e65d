package dev.dagproof.airflow.task;

import dev.dagproof.airflow.catalog.DatabaseCalls;
import dev.dagproof.python.ast.Arg;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Keyword;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.NodeVisitor;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.semantic.Execution;
import dev.dagproof.python.semantic.Failure;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.semantic.Resolution;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A task that surely opens a session on Airflow's own database, which Airflow 3 refuses ({@code
 * BlockedDBSession} in airflow/sdk/execution_time; recorded case run_db_session_in_task).
 *
 * @param module the file of the place
 * @param node the call, or the decorator {@code @provide_session}
 */
public record DatabaseUse(PythonModule module, Node node) {

  /** Those of tasks that run in the worker's own interpreter. */
  public static List<DatabaseUse> of(List<PythonTask> tasks, NameResolver resolver) {
    List<DatabaseUse> found = new ArrayList<>();
    for (PythonTask task : tasks) {
      for (TaskCallable callable : task.callables()) {
        boolean isOnly = task.callables().size() == 1 && task.made() && !task.kind().shipsSource();
        if (isOnly && task.runsBodyOf(callable)) {
          add(callable.module(), callable.function(), resolver, found);
        } else if (isOnly && task.supply().lacks("session")) {
          addDecorator(callable.module(), callable.function(), resolver, found);
        }
      }
    }
    return found;
  }

  private static void add(
      PythonModule module, FunctionDef function, NameResolver resolver, List<DatabaseUse> found) {
    new NodeVisitor() {
      @Override
      public void visit(Node node) {
        node.accept(this);
      }

      @Override
      public void visitCall(Call node) {
        boolean isMeant =
            DatabaseCalls.mayOpen(node.func().lastName()) && opens(module, node, resolver);
        // What is refused here is a RuntimeError as well.
        if (isMeant && module.paths(function, Failure.NO_CONTEXT).of(node) == Execution.ALWAYS) {
          found.add(new DatabaseUse(module, node));
        }
        NodeVisitor.super.visitCall(node);
      }
    }.visitAll(function.body());
  }

  /** {@code @provide_session} directly over a function that takes a session. */
  private static void addDecorator(
      PythonModule module, FunctionDef function, NameResolver resolver, List<DatabaseUse> found) {
    if (function.decoratorList().isEmpty() || !module.tree().mentions("provide_session")) {
      return;
    }
    Expression last = function.decoratorList().getLast();
    boolean takesSession = false;
    for (Arg parameter : function.args().named()) {
      takesSession |= parameter.name().equals("session");
    }
    if (takesSession
        && last.lastName().equals("provide_session")
        && means(module, last, resolver, "airflow.utils.session.provide_session"::equals)) {
      found.add(new DatabaseUse(module, last));
    }
  }

  private static boolean opens(PythonModule module, Call call, NameResolver resolver) {
    for (Keyword keyword : call.keywords()) {
      // A session that the call is given may be any.
      if (keyword.arg() == null || keyword.arg().equals("session")) {
        return false;
      }
    }
    return means(module, call.func(), resolver, DatabaseCalls::opens);
  }

  private static boolean means(
      PythonModule module, Expression used, NameResolver resolver, Predicate<String> isMeant) {
    List<Resolution> meanings = resolver.resolve(module, used);
    for (Resolution meaning : meanings) {
      if (meaning.qualifiedNames().stream().noneMatch(isMeant)) {
        return false;
      }
    }
    return !meanings.isEmpty();
  }
}
