package dev.dagproof.airflow.task;

import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.semantic.PythonModule;
import java.util.List;

/**
 * One place that makes a task of a callable: an operator, or a call of a decorated function.
 *
 * @param module the file of {@code place}
 * @param place what gives the arguments, or the use of the function
 * @param made whether the file shows that this place makes it
 * @param arguments those that it gives to the callable and whose value is one expression
 */
public record TaskCall(
    PythonModule module, Expression place, boolean made, List<PassedArgument> arguments) {
  /** Copies the list. */
  public TaskCall {
    arguments = List.copyOf(arguments);
  }
}
