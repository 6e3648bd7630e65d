package dev.dagproof.airflow.result;

import dev.dagproof.airflow.task.PythonTask;
import dev.dagproof.python.ast.Expression.Call;
import org.jspecify.annotations.Nullable;

/**
 * What stands for the result of a task in the file that makes it: {@code extract()}, {@code
 * operator.output}, {@code extract()["key"]}.
 *
 * @param task the task that gives it
 * @param made the call that makes that task
 * @param mapped whether it stands for the results of all instances of a mapped task
 * @param key the key under which it is pushed; null for the whole of what the callable returns
 */
public record TaskResult(PythonTask task, Call made, boolean mapped, @Nullable String key) {

  TaskResult at(String item) {
    return new TaskResult(task, made, mapped, item);
  }
}
