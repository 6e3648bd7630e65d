package dev.dagproof.airflow;

import java.util.List;
import java.util.Optional;

/**
 * Knows the things of Airflow under every path they have had: Airflow 1.10's {@code
 * airflow.operators.python_operator}, 2's {@code airflow.operators.python}, 3's {@code
 * airflow.providers.standard}, and {@code airflow.sdk}.
 */
final class Symbols {
  private Symbols() {}

  /** The operator class that goes by one of these dotted names. */
  static Optional<TaskKind> operator(List<String> qualifiedNames) {
    for (String qualified : qualifiedNames) {
      int dot = qualified.lastIndexOf('.');
      if (dot > 0 && isOperatorModule(qualified.substring(0, dot))) {
        String name = qualified.substring(dot + 1);
        for (TaskKind kind : TaskKind.values()) {
          if (kind.operator().equals(name)) {
            return Optional.of(kind);
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The task decorator that goes by one of these dotted names. */
  static Optional<TaskKind> decorator(List<String> qualifiedNames) {
    for (String qualified : qualifiedNames) {
      for (String task : TASK) {
        if (qualified.startsWith(task)) {
          Optional<TaskKind> kind = flavour(qualified.substring(task.length()));
          if (kind.isPresent()) {
            return kind;
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Whether one of these dotted names is that of {@code get_current_context}. */
  static boolean isCurrentContext(List<String> qualifiedNames) {
    for (String qualified : qualifiedNames) {
      int dot = qualified.lastIndexOf('.');
      if (dot > 0
          && qualified.startsWith("airflow.")
          && qualified.substring(dot + 1).equals("get_current_context")) {
        return true;
      }
    }
    return false;
  }

  private static final String[] TASK = {
    "airflow.decorators.task", "airflow.sdk.task", "airflow.sdk.definitions.decorators.task",
  };

  /** What stands behind {@code task}: nothing, or the name of an attribute. */
  private static Optional<TaskKind> flavour(String attribute) {
    TaskKind kind =
        switch (attribute) {
          case "", ".python" -> TaskKind.PYTHON;
          case ".branch" -> TaskKind.BRANCH_PYTHON;
          case ".short_circuit" -> TaskKind.SHORT_CIRCUIT;
          case ".virtualenv" -> TaskKind.VIRTUALENV;
          case ".branch_virtualenv" -> TaskKind.BRANCH_VIRTUALENV;
          case ".external_python" -> TaskKind.EXTERNAL_PYTHON;
          case ".branch_external_python" -> TaskKind.BRANCH_EXTERNAL_PYTHON;
          default -> null;
        };
    return Optional.ofNullable(kind);
  }

  private static boolean isOperatorModule(String module) {
    return switch (module) {
      case "airflow.operators.python",
          "airflow.operators.python_operator",
          "airflow.operators.branch_operator",
          "airflow.operators",
          "airflow.providers.standard.operators.python" ->
          true;
      default -> false;
    };
  }
}
