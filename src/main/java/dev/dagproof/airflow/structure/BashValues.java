package dev.dagproof.airflow.structure;

import dev.dagproof.python.evaluation.DictValue;
import dev.dagproof.python.evaluation.Value;

/**
 * What a run of {@code BashOperator} fails with: {@code execute} of 2.11.2, and of
 * apache-airflow-providers-standard 1.21.0, which hand it to {@code subprocess.Popen}.
 */
final class BashValues {
  private final GivenValues given;

  BashValues(GivenValues given) {
    this.given = given;
  }

  void check() {
    String command = given.type("bash_command");
    Value value = given.get("bash_command");
    if (isEarly() && (value instanceof TaskResult || value instanceof DagParamValue)) {
      String what = value instanceof TaskResult ? "result of a task" : "parameter of the DAG";
      given.refuse(
          "bash_command", "Airflow 2 takes no " + what + " as `bash_command`: the task fails");
    }
    if (command != null && !command.equals("str") && !command.equals("XComArg")) {
      checkCommand(command);
    }
    if (given.operator().equals("BashOperator")) {
      checkEnvironment();
      checkFolder();
      if ("str".equals(given.type("skip_on_exit_code"))) {
        given.refuse(
            "skip_on_exit_code",
            "`skip_on_exit_code` has to be int, or a list of those, and is str: the task fails");
      }
    }
  }

  /** {@code BashOperator._unrendered_bash_command} of 2.11.2, which has to be a text. */
  private boolean isEarly() {
    return given.operator().equals("BashOperator")
        && given.version().isAtLeast(2, 11)
        && !given.isThree();
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
          given.refuse(
              "bash_command", "`bash_command` has to be text, and is " + type + ": the task fails");
      default -> {}
    }
  }

  private void checkEnvironment() {
    if (given.get("env") instanceof DictValue variables) {
      for (Value value : variables.entries().values()) {
        String type = ArgumentTypes.of(value);
        if (type != null && (GivenValues.isNumber(type) || type.equals("NoneType"))) {
          given.refuse(
              "env", "values of `env` have to be texts, and one is " + type + ": the task fails");
        }
      }
      return;
    }
    String type = given.type("env");
    if (type != null
        && (GivenValues.isNumber(type) || type.equals("list") || type.equals("tuple"))) {
      given.refuse("env", "`env` has to be a dictionary, and is " + type + ": the task fails");
    }
  }

  private void checkFolder() {
    String type = given.type("cwd");
    if (type != null
        && (GivenValues.isNumber(type) || type.equals("list") || type.equals("dict"))) {
      given.refuse("cwd", "`cwd` has to be the path of a folder, and is " + type);
    }
  }
}
