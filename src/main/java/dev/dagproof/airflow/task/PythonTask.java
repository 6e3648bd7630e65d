package dev.dagproof.airflow.task;

import dev.dagproof.airflow.catalog.TaskKind;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.semantic.PythonValue;
import java.util.List;

/**
 * A task that runs a Python callable.
 *
 * @param standardProvider whether its operator may be the standard provider's, as always since
 *     Airflow 3
 * @param dagFile the file that makes the task
 * @param module the file of {@code node}: another one for a decorated function that is imported
 * @param node what to point at: the value of {@code python_callable}, or the decorator
 * @param callable what it is given to run
 * @param decorated whether it is made by a decorator
 * @param made whether the file shows that the task is made at all
 * @param supply the arguments that the callable is given
 * @param calls the places that make it: several where a decorated function is called alike
 */
public record PythonTask(
    TaskKind kind,
    boolean standardProvider,
    PythonModule dagFile,
    PythonModule module,
    Node node,
    CallableValue callable,
    boolean decorated,
    boolean made,
    TaskArguments arguments,
    Supply supply,
    List<TaskCall> calls) {

  /** Copies the list. */
  public PythonTask {
    calls = List.copyOf(calls);
  }

  /**
   * The functions that it may run; several where the file leaves it open, none where they are not
   * known.
   */
  public List<TaskCallable> callables() {
    return callable.functions();
  }

  /**
   * Whether decorators stand between the task and a function of it: they may change what it takes
   * and what it gives, and swallow what it raises.
   */
  public boolean isWrapped(TaskCallable function) {
    for (Expression decorator : function.function().decoratorList().reversed()) {
      if (decorated && decorator == node) {
        // Those above take the task.
        return false;
      }
      if (!isTransparent(decorator.lastName())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the task runs a function's body and gets what it returns: it is no generator, nothing
   * awaits it, and no decorator stands between.
   */
  public boolean runsBodyOf(TaskCallable function) {
    return !function.isGenerator() && !function.function().isAsync() && !isWrapped(function);
  }

  /** Whether what its callable returns goes to XCom. */
  public boolean pushesResult() {
    PythonValue yes = new PythonValue.Bool(true);
    return kind.returnsResult() && arguments.value("do_xcom_push", yes).equals(yes);
  }

  private static boolean isTransparent(String decorator) {
    return switch (decorator) {
      case "staticmethod", "classmethod", "cache" -> true;
      default -> false;
    };
  }
}
