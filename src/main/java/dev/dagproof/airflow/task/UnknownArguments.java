package dev.dagproof.airflow.task;

import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.airflow.catalog.OperatorArguments;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Keyword;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.SyntaxTree;
import dev.dagproof.python.semantic.PythonModule;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds arguments that the operators of callables in the worker do not have; what those that ship
 * their callable refuse is looked at with the rest of their arguments. No decorated function takes
 * another {@code multiple_outputs}: its call is a {@code TypeError: … got multiple values for
 * keyword argument 'multiple_outputs'} on 2.11.2 and 3.3.2.
 */
public final class UnknownArguments {
  private UnknownArguments() {}

  /**
   * An argument that an operator does not have.
   *
   * @param module the file of {@code node}
   * @param node its value, or else what stands for the task
   * @param named the keyword that names it, or else the same as {@code node}
   * @param overriding whether it is given to {@code .override(…)}
   * @param certain whether the operator is surely made
   */
  public record UnknownArgument(
      PythonTask task,
      String keyword,
      PythonModule module,
      Node node,
      Node named,
      boolean overriding,
      boolean certain) {}

  /** Those of all tasks of a file. */
  public static List<UnknownArgument> of(List<PythonTask> tasks, AirflowVersion version) {
    List<UnknownArgument> found = new ArrayList<>();
    for (PythonTask task : tasks) {
      // Airflow 1.10 warns of them.
      if (!task.kind().shipsSource() && version.isAtLeast(2, 0)) {
        add(task, version, found);
      }
      if (version.isAtLeast(2, 3)) {
        addOverridden(task, found);
      }
    }
    return List.copyOf(found);
  }

  private static void add(PythonTask task, AirflowVersion version, List<UnknownArgument> found) {
    for (String keyword : task.arguments().own(name -> !mayTake(task, name, version))) {
      Expression value = task.arguments().expression(keyword).orElse(null);
      Node node = value == null ? task.node() : value;
      Node named = value == null ? node : named(task.module(), keyword, value);
      found.add(new UnknownArgument(task, keyword, task.module(), node, named, false, task.made()));
    }
  }

  private static Node named(PythonModule module, String keyword, Expression value) {
    Node around = module.tree().parent(value).orElse(null);
    return around instanceof Keyword named && keyword.equals(named.arg()) ? named : value;
  }

  /** {@code f.override(multiple_outputs=True)()}, which the decorator has already decided. */
  private static void addOverridden(PythonTask task, List<UnknownArgument> found) {
    for (TaskCall call : task.calls()) {
      SyntaxTree tree = call.module().tree();
      if (task.decorated()
          && call.module() == task.dagFile()
          && tree.parent(call.place()).orElse(null) instanceof Attribute method
          && method.attr().equals("override")
          && tree.parent(method).orElse(null) instanceof Call override
          && tree.parent(override).orElse(null) instanceof Call made
          && made.func() == override) {
        for (Keyword keyword : override.keywords()) {
          if ("multiple_outputs".equals(keyword.arg())) {
            found.add(
                new UnknownArgument(
                    task, "multiple_outputs", call.module(), keyword, keyword, true, call.made()));
          }
        }
      }
    }
  }

  private static boolean mayTake(PythonTask task, String keyword, AirflowVersion version) {
    return OperatorArguments.mayTake(
        task.kind(), task.decorated(), task.standardProvider(), keyword, version);
  }
}
