package dev.dagproof.airflow;

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

  /** Whether the callable stands in another file than the task. */
  public boolean isImported() {
    return callable.module() != task.module();
  }

  /** The names whose absence makes the task fail for certain. */
  public List<MissingName> certainlyMissing() {
    List<MissingName> names = new ArrayList<>();
    for (MissingName name : missing) {
      if (certain && name.execution() == Execution.ALWAYS) {
        names.add(name);
      }
    }
    return names;
  }
}
