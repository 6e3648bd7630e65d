package dev.dagproof.airflow.template;

import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.semantic.PythonModule;
import java.util.List;

/**
 * A function under a task decorator that renders the arguments of its calls.
 *
 * @param flavour what stands behind {@code task.}: "bash"; of {@code @task} itself "python"
 * @param decorator with its arguments, if it has any
 * @param extensions of the files that its arguments may name
 */
record DecoratedTask(
    String flavour,
    PythonModule module,
    FunctionDef function,
    Expression decorator,
    List<String> extensions) {

  DecoratedTask {
    extensions = List.copyOf(extensions);
  }

  /** How the decorator is written. */
  String name() {
    return flavour.equals("python") ? "@task" : "@task." + flavour;
  }
}
