package dev.dagproof.airflow.virtualenv;

import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.airflow.catalog.ContextKeys;
import dev.dagproof.airflow.catalog.ContextKeys.Fate;
import dev.dagproof.airflow.task.PythonTask;
import dev.dagproof.airflow.task.TaskCallable;
import dev.dagproof.airflow.virtualenv.ContextReads.Read;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.semantic.Execution;
import dev.dagproof.python.semantic.Failure;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.PythonModule;
import java.util.ArrayList;
import java.util.List;

/**
 * A key that a task surely reads from the context, {@code context["execution_date"]}, and that this
 * version of Airflow does not put there: a KeyError (2.11.2 {@code utils/context.py}, 3.3.2 {@code
 * sdk/definitions/context.py}).
 *
 * @param fate whether another version has it
 */
public record UnknownContextKey(PythonModule module, Node node, String key, Fate fate) {

  /** Those of the callables that run in the worker's own interpreter. */
  public static List<UnknownContextKey> of(
      List<PythonTask> tasks, AirflowVersion version, NameResolver resolver) {
    List<UnknownContextKey> found = new ArrayList<>();
    ContextKeys keys = new ContextKeys(version);
    for (PythonTask task : version.isAtLeast(2, 0) ? tasks : List.<PythonTask>of()) {
      for (TaskCallable callable : task.callables()) {
        boolean isOnly = task.callables().size() == 1 && task.made() && !task.kind().shipsSource();
        if (isOnly && task.runsBodyOf(callable) && callable.function().args().kwarg() != null) {
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
    for (Read read : ContextReads.of(module, callable.function(), resolver)) {
      boolean isMissing =
          read.way() == ContextReads.Way.SUBSCRIPT
              && !keys.isKnown(read.key())
              && task.supply().lacks(read.key());
      if (isMissing
          && module.paths(callable.function(), Failure.KEY_ERROR).of(read.node())
              == Execution.ALWAYS) {
        found.add(new UnknownContextKey(module, read.node(), read.key(), keys.fate(read.key())));
      }
    }
  }
}
