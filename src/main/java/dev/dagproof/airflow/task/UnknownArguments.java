package dev.dagproof.airflow.task;

import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.airflow.catalog.OperatorArguments;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds arguments that the operators of callables in the worker do not have; what those that ship
 * their callable refuse is looked at with the rest of their arguments.
 */
public final class UnknownArguments {
  private UnknownArguments() {}

  /**
   * An argument that an operator does not have.
   *
   * @param node its value, or else what stands for the task; in the task's file
   * @param certain whether the operator is surely made
   */
  public record UnknownArgument(PythonTask task, String keyword, Node node, boolean certain) {}

  /** Those of all tasks of a file. */
  public static List<UnknownArgument> of(List<PythonTask> tasks, AirflowVersion version) {
    List<UnknownArgument> found = new ArrayList<>();
    for (PythonTask task : tasks) {
      // Airflow 1.10 warns of them.
      if (!task.kind().shipsSource() && version.isAtLeast(2, 0)) {
        add(task, version, found);
      }
    }
    return List.copyOf(found);
  }

  private static void add(PythonTask task, AirflowVersion version, List<UnknownArgument> found) {
    for (String keyword : task.arguments().own(name -> !mayTake(task, name, version))) {
      Expression value = task.arguments().expression(keyword).orElse(null);
      Node node = value == null ? task.node() : value;
      found.add(new UnknownArgument(task, keyword, node, task.made()));
    }
  }

  private static boolean mayTake(PythonTask task, String keyword, AirflowVersion version) {
    return OperatorArguments.mayTake(
        task.kind(), task.decorated(), task.standardProvider(), keyword, version);
  }
}
