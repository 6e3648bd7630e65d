package dev.dagproof.airflow.virtualenv;

import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.airflow.catalog.ContextKeys;
import dev.dagproof.airflow.catalog.ContextKeys.Fate;
import dev.dagproof.airflow.task.PythonTask;
import dev.dagproof.airflow.task.TaskCallable;
import dev.dagproof.airflow.virtualenv.ContextReads.Read;
import dev.dagproof.python.ast.Arg;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.BoolOp;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.semantic.Execution;
import dev.dagproof.python.semantic.Failure;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.PythonModule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A key that a task surely reads from the context, {@code context["execution_date"]}, and that this
 * version of Airflow does not put there: a KeyError (2.11.2 {@code utils/context.py}, 3.3.2 {@code
 * sdk/definitions/context.py}).
 *
 * @param fate whether another version has it
 * @param certain whether the task surely fails; else it is given None
 */
public record UnknownContextKey(
    PythonModule module, Node node, String key, Fate fate, boolean certain) {

  /** Those of the callables that run in the worker's own interpreter. */
  public static List<UnknownContextKey> of(
      List<PythonTask> tasks, AirflowVersion version, NameResolver resolver) {
    List<UnknownContextKey> found = new ArrayList<>();
    ContextKeys keys = new ContextKeys(version);
    for (PythonTask task : version.isAtLeast(2, 0) ? tasks : List.<PythonTask>of()) {
      for (TaskCallable callable : task.callables()) {
        boolean isOnly = task.callables().size() == 1 && task.made() && !task.kind().shipsSource();
        if (isOnly && task.runsBodyOf(callable)) {
          add(task, callable, keys, resolver, found);
        }
      }
    }
    return found;
  }

  private static void add(
      PythonTask task,
      TaskCallable callable,
      ContextKeys keys,
      NameResolver resolver,
      List<UnknownContextKey> found) {
    PythonModule module = callable.module();
    Set<String> used = new HashSet<>();
    for (Read read : ContextReads.ofRun(module, callable.function(), resolver)) {
      String key = read.key();
      Fate fate = keys.fate(key);
      boolean isSubscript = read.way() == ContextReads.Way.SUBSCRIPT;
      boolean isMissing =
          (fate == Fate.GONE || (isSubscript && !keys.isKnown(key))) && task.supply().lacks(key);
      Failure failure = isSubscript ? Failure.KEY_ERROR : Failure.ATTRIBUTE_ERROR;
      if (isMissing
          && !isOneOfSeveral(module, read.node())
          && module.paths(callable.function(), failure).of(read.node()) == Execution.ALWAYS) {
        boolean isNone = read.way() == ContextReads.Way.GET;
        used.add(key);
        found.add(new UnknownContextKey(module, read.node(), key, fate, !isNone));
      }
    }
    for (Arg parameter : callable.function().args().named()) {
      String key = parameter.name();
      boolean isNone =
          callable.function().args().defaultOf(parameter).filter(Expression::isNone).isPresent();
      if (isNone
          && keys.fate(key) == Fate.GONE
          && task.supply().lacks(key)
          && used.add(key)
          && isOnlyName(callable)) {
        found.add(new UnknownContextKey(module, parameter, key, Fate.GONE, false));
      }
    }
  }

  /** {@code context.get("logical_date") or context.get("execution_date")}. */
  private static boolean isOneOfSeveral(PythonModule module, Node read) {
    return module.tree().parent(read).orElse(null) instanceof BoolOp;
  }

  /** Whether the function has no parameter for what replaced {@code execution_date}. */
  private static boolean isOnlyName(TaskCallable callable) {
    for (Arg parameter : callable.function().args().named()) {
      if (parameter.name().equals("logical_date")) {
        return false;
      }
    }
    return true;
  }
}
