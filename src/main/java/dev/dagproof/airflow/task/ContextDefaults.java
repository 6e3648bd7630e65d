package dev.dagproof.airflow.task;

import dev.dagproof.airflow.catalog.AirflowPackage;
import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.airflow.catalog.ContextKeys;
import dev.dagproof.python.ast.Arg;
import dev.dagproof.python.ast.Arguments;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.semantic.ConstantEvaluator;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.PythonValue;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds parameters of decorated functions that are named like a key of the task context and have a
 * default value other than None: {@code DecoratedOperator.__init__} of 2.11.2 and 3.3.2 refuses
 * them, whatever the flavour of {@code @task} (case tf_context_param_nonnone_default).
 */
public final class ContextDefaults {
  private ContextDefaults() {}

  /** Such a parameter of a task's function. */
  public record ContextDefault(PythonTask task, TaskCallable callable, Arg parameter) {}

  /** The first of each task that surely has one. */
  public static List<ContextDefault> of(
      List<PythonTask> tasks, AirflowVersion version, NameResolver resolver) {
    List<ContextDefault> found = new ArrayList<>();
    ContextKeys keys = new ContextKeys(version);
    for (PythonTask task : tasks) {
      if (task.decorated() && task.callables().size() == 1) {
        TaskCallable callable = task.callables().getFirst();
        Arguments parameters = callable.function().args();
        for (Arg parameter : parameters.named()) {
          Expression value = parameters.defaultOf(parameter).orElse(null);
          if (value != null
              && keys.isKnown(parameter.name())
              && isOther(callable, value, resolver)) {
            found.add(new ContextDefault(task, callable, parameter));
            break;
          }
        }
      }
    }
    return List.copyOf(found);
  }

  /** Whether a value surely is not None. */
  private static boolean isOther(TaskCallable callable, Expression value, NameResolver resolver) {
    PythonValue known =
        new ConstantEvaluator(resolver, AirflowPackage::holds).evaluate(callable.module(), value);
    return known.isKnown() && known != PythonValue.None.NONE;
  }
}
