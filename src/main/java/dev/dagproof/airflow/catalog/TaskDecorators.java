package dev.dagproof.airflow.catalog;

import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.Name;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Knows {@code @task} and its flavours under every path they have had. */
public final class TaskDecorators {
  private static final String[] TASK = {
    "airflow.decorators.task", "airflow.sdk.task", "airflow.sdk.definitions.decorators.task",
  };

  /**
   * The entries {@code task-decorators} of the published providers, and {@code
   * TaskDecoratorCollection} itself (3.3.2).
   */
  private static final List<String> NAMES =
      List.of(
          "agent",
          "bash",
          "branch",
          "branch_external_python",
          "branch_virtualenv",
          "docker",
          "embed",
          "external_python",
          "file_analysis",
          "kubernetes",
          "kubernetes_cmd",
          "llm",
          "llm_batch",
          "llm_branch",
          "llm_file_analysis",
          "llm_schema_compare",
          "llm_sql",
          "analytics",
          "pyspark",
          "python",
          "run_if",
          "sensor",
          "sftp_sensor",
          "short_circuit",
          "skip_if",
          "snowpark",
          "sql",
          "stub",
          "virtualenv");

  private TaskDecorators() {}

  /** The decorator that goes by one of these dotted names. */
  static Optional<TaskKind> of(List<String> qualifiedNames) {
    for (String qualified : qualifiedNames) {
      for (String task : TASK) {
        if (qualified.startsWith(task)) {
          TaskKind kind = flavour(qualified.substring(task.length()));
          if (kind != null) {
            return Optional.of(kind);
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The decorators of Airflow and of the providers that are published with it. */
  public static List<String> names() {
    return NAMES;
  }

  /** Whether {@code task} has a decorator of this name, where its provider is installed. */
  public static boolean isKnown(String name) {
    return NAMES.contains(name);
  }

  /** What stands behind {@code task}: nothing, or a dot and the name of an attribute. */
  private static @Nullable TaskKind flavour(String attribute) {
    return switch (attribute) {
      case "", ".python" -> TaskKind.PYTHON;
      case ".branch" -> TaskKind.BRANCH_PYTHON;
      case ".short_circuit" -> TaskKind.SHORT_CIRCUIT;
      case ".virtualenv" -> TaskKind.VIRTUALENV;
      case ".branch_virtualenv" -> TaskKind.BRANCH_VIRTUALENV;
      case ".external_python" -> TaskKind.EXTERNAL_PYTHON;
      case ".branch_external_python" -> TaskKind.BRANCH_EXTERNAL_PYTHON;
      case ".docker" -> TaskKind.DOCKER;
      case ".kubernetes" -> TaskKind.KUBERNETES;
      default -> null;
    };
  }

  /**
   * Whether what goes by one of these names makes a task, or a group of tasks, of a function: then
   * that is no function any more.
   */
  public static boolean makesTask(List<String> qualifiedNames) {
    for (String qualified : qualifiedNames) {
      String name = inDecorators(qualified);
      boolean makes =
          switch (name) {
            case "task", "task_group", "setup", "teardown" -> true;
            default -> name.startsWith("task.") && !isCondition(name);
          };
      if (makes) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether what goes by one of these names is a decorator that Airflow means to cut out of the
   * text that it ships: {@code @task.virtualenv} and its kin, {@code @setup}, {@code @teardown},
   * {@code @task.skip_if}, {@code @task.run_if}.
   */
  public static boolean isOfTask(List<String> qualifiedNames) {
    for (String qualified : qualifiedNames) {
      if (isCondition(inDecorators(qualified))) {
        return true;
      }
    }
    return makesTask(qualifiedNames);
  }

  private static boolean isCondition(String name) {
    return name.equals("task.skip_if") || name.equals("task.run_if");
  }

  /** What stands behind the package of Airflow's decorators; empty for other names. */
  private static String inDecorators(String qualified) {
    for (String task : TASK) {
      String prefix = task.substring(0, task.length() - "task".length());
      if (qualified.startsWith(prefix)) {
        return qualified.substring(prefix.length());
      }
    }
    return "";
  }

  /** Whether all of these are decorators of methods that Python itself has, by their names. */
  public static boolean arePythons(List<Expression> decorators) {
    for (Expression decorator : decorators) {
      boolean isPythons =
          decorator instanceof Attribute attribute
              ? attribute.attr().equals("setter")
              : decorator instanceof Name name
                  && (name.id().equals("property")
                      || name.id().equals("staticmethod")
                      || name.id().equals("classmethod"));
      if (!isPythons) {
        return false;
      }
    }
    return true;
  }

  /** Whether some flavour that ships source has this attribute name. */
  public static boolean shipsSource(String attribute) {
    TaskKind kind = flavour("." + attribute);
    return kind != null && kind.shipsSource();
  }
}
