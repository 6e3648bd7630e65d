package dev.dagproof.airflow.virtualenv;

import dev.dagproof.airflow.task.PythonTask;
import dev.dagproof.airflow.task.TaskCallable;
import dev.dagproof.python.semantic.Execution;
import java.util.ArrayList;
import java.util.List;

/**
 * A task whose callable's source text, and nothing else of its file, runs in another interpreter.
 *
 * @param callable the function
 * @param certain whether the task surely runs this function: no other comes into question, and the
 *     file makes the task
 * @param missing the names that the function uses and that are not there; in the order of the text
 * @param contextUses the places that count on parts of the context that are not passed
 */
public record VirtualenvTask(
    PythonTask task,
    TaskCallable callable,
    boolean certain,
    List<MissingName> missing,
    List<ContextUse> contextUses) {

  /** Copies the lists. */
  public VirtualenvTask {
    missing = List.copyOf(missing);
    contextUses = List.copyOf(contextUses);
  }

  /** The name of the function. */
  public String function() {
    return callable.function().name();
  }

  /** Whether the callable stands in another file than the task. */
  public boolean isImported() {
    return callable.module() != task.module();
  }

  /** The names whose absence makes the task fail for certain. */
  public List<MissingName> certainlyMissing() {
    List<MissingName> names = new ArrayList<>();
    for (MissingName name : missing) {
      if (failsAt(name)) {
        names.add(name);
      }
    }
    return names;
  }

  /** Whether the task surely fails at the use of this name. */
  public boolean failsAt(MissingName name) {
    return certain && name.execution() == Execution.ALWAYS;
  }

  /** Whether the task surely fails at this use of the context. */
  public boolean failsAt(ContextUse use) {
    return certain && use.execution() == Execution.ALWAYS;
  }
}
