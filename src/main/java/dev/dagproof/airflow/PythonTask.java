package dev.dagproof.airflow;

import dev.dagproof.python.ast.Node;
import dev.dagproof.python.semantic.PythonModule;
import java.util.List;

/**
 * A task that runs a Python callable.
 *
 * @param module the file that makes the task
 * @param node what to point at: the value of {@code python_callable}, or the decorator
 * @param callables what it may run; several where the file leaves it open, none where that is not
 *     known
 * @param decorated whether it is made by a decorator
 * @param supply the arguments that the callable is given
 */
public record PythonTask(
    TaskKind kind,
    PythonModule module,
    Node node,
    List<TaskCallable> callables,
    boolean decorated,
    TaskArguments arguments,
    Supply supply) {

  /** How the user wrote it: the operator's or the decorator's name. */
  public String label() {
    return decorated ? kind.decorator() : kind.operator();
  }
}
