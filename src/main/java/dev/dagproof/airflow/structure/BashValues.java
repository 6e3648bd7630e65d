package dev.dagproof.airflow.structure;

import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.python.evaluation.DictValue;
import dev.dagproof.python.evaluation.Value;
import org.jspecify.annotations.Nullable;

/**
 * What a run of {@code BashOperator} fails with: {@code execute} of 2.11.2, and of
 * apache-airflow-providers-standard 1.21.0, which hand it to {@code subprocess.Popen}.
 */
final class BashValues {
  private final String operator;
  private final Settings settings;
  private final RefusedValues refused;

  /** {@code BashOperator._unrendered_bash_command} of 2.11.2, which has to be a text. */
  private final boolean isEarly;

  BashValues(String operator, Settings settings, RefusedValues refused, AirflowVersion version) {
    isEarly =
        operator.equals("BashOperator") && version.isAtLeast(2, 11) && !version.isAtLeast(3, 0);
    this.operator = operator;
    this.settings = settings;
    this.refused = refused;
  }

  void check() {
    String command = type("bash_command");
    Value given = settings.get("bash_command");
    if (given instanceof TaskResult && isEarly) {
      refused.refuse(
          "bash_command", "Airflow 2 takes no result of a task as `bash_command`: the task fails");
    }
    if (command != null && !command.equals("str") && !command.equals("XComArg")) {
      checkCommand(command);
    }
    if (operator.equals("BashOperator")) {
      checkEnvironment();
      checkFolder();
      if ("str".equals(type("skip_on_exit_code"))) {
        refused.refuse(
            "skip_on_exit_code",
            "`skip_on_exit_code` has to be int, or a list of those, and is str: the task fails");
      }
    }
  }

  private void checkCommand(String type) {
    switch (type) {
      case "int",
          "float",
          "bool",
          "bytes",
          "dict",
          "list",
          "tuple",
          "NoneType",
          "timedelta",
          "function" ->
          refused.refuse(
              "bash_command", "`bash_command` has to be text, and is " + type + ": the task fails");
      default -> {}
    }
  }

  private void checkEnvironment() {
    Value given = settings.get("env");
    if (given instanceof DictValue variables) {
      for (Value value : variables.entries().values()) {
        String type = ArgumentTypes.of(value);
        if (type != null && (isNumber(type) || type.equals("NoneType"))) {
          refused.refuse(
              "env", "values of `env` have to be texts, and one is " + type + ": the task fails");
        }
      }
      return;
    }
    String type = type("env");
    if (type != null && (isNumber(type) || type.equals("list") || type.equals("tuple"))) {
      refused.refuse("env", "`env` has to be a dictionary, and is " + type + ": the task fails");
    }
  }

  private void checkFolder() {
    String type = type("cwd");
    if (type != null && (isNumber(type) || type.equals("list") || type.equals("dict"))) {
      refused.refuse("cwd", "`cwd` has to be the path of a folder, and is " + type);
    }
  }

  private @Nullable String type(String name) {
    Value value = settings.get(name);
    return value == null ? null : ArgumentTypes.of(value);
  }

  private static boolean isNumber(String type) {
    return type.equals("int") || type.equals("float") || type.equals("bool");
  }
}
