package dev.dagproof.airflow.catalog;

import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.PythonModule;
import org.jspecify.annotations.Nullable;

/** The classes and decorators of Airflow that make DAGs and task groups. */
public enum DagMaker {
  /** {@code DAG(…)}. */
  DAG,
  /** {@code @dag}. */
  DAG_DECORATOR,
  /** {@code TaskGroup(…)}. */
  GROUP,
  /** {@code @task_group}. */
  GROUP_DECORATOR,
  /**
   * A group of a provider, like {@code DatabricksWorkflowTaskGroup}, which makes more than that.
   */
  PROVIDER_GROUP;

  /** What a dotted name stands for; null if it makes neither DAGs nor groups. */
  public static @Nullable DagMaker of(String dotted) {
    return AirflowPackage.holds(dotted)
        ? ofLastName(dotted.substring(dotted.lastIndexOf('.') + 1))
        : null;
  }

  /** What an imported name stands for, without its arguments; null if it makes neither. */
  public static @Nullable DagMaker of(
      PythonModule module, NameResolver resolver, Expression called) {
    for (String name : resolver.importedNames(module, called)) {
      DagMaker found = of(name);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** What a class or decorator reads like, wherever it comes from; null if like neither. */
  public static @Nullable DagMaker named(Expression called) {
    return ofLastName(called.lastName());
  }

  /** Whether a function reads like one of a DAG, or of a group: by one of its decorators. */
  public boolean isOver(FunctionDef function) {
    for (Expression decorator : function.decoratorList()) {
      if (named(head(decorator)) == this) {
        return true;
      }
    }
    return false;
  }

  /** A decorator without its arguments. */
  public static Expression head(Expression decorator) {
    return decorator instanceof Call call ? call.func() : decorator;
  }

  private static @Nullable DagMaker ofLastName(String name) {
    return switch (name) {
      case "DAG", "Dag" -> DAG;
      case "dag" -> DAG_DECORATOR;
      case "TaskGroup" -> GROUP;
      case "task_group" -> GROUP_DECORATOR;
      default -> name.endsWith("TaskGroup") ? PROVIDER_GROUP : null;
    };
  }

  /** Whether it makes DAGs. */
  public boolean makesDag() {
    return this == DAG || this == DAG_DECORATOR;
  }

  /** Whether it stands over the function whose calls make the tasks. */
  public boolean isDecorator() {
    return this == DAG_DECORATOR || this == GROUP_DECORATOR;
  }
}
