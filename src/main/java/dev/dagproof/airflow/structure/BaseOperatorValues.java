package dev.dagproof.airflow.structure;

import dev.dagproof.python.evaluation.Value;
import dev.dagproof.python.evaluation.Value.Truth;

/**
 * Values that all operators refuse ({@code BaseOperator.__init__} of 2.11.2 and 3.3.2, and what
 * both did).
 */
final class BaseOperatorValues {
  private final GivenValues given;

  BaseOperatorValues(GivenValues given) {
    this.given = given;
  }

  void check() {
    checkPartial();
    given.checkCallbacks();
    String timeout = given.type("execution_timeout");
    if (timeout != null && !timeout.equals("timedelta") && !timeout.equals("NoneType")) {
      given.refuse(
          "execution_timeout", "`execution_timeout` has to be a timedelta, and is " + timeout);
    }
    if (given.isThree() && given.isNone("priority_weight")) {
      given.refuse("priority_weight", "`priority_weight` has to be int, and is None");
    }
    checkOwner();
    checkNode("dag", "a DAG");
    checkNode("task_group", "a task group");
    checkMapping("params");
    checkMapping("default_args");
    checkMapping("resources");
    given.checkParams();
    Value pool = given.isThree() ? null : given.get("pool");
    String problem = pool == null || !"str".equals(given.type("pool")) ? null : KeyCheck.key(pool);
    if (problem != null) {
      given.refuse("pool", "the name of the pool " + problem);
    }
    Value rule = given.get("weight_rule");
    String text = rule == null ? null : rule.text();
    String type = given.type("weight_rule");
    if (text != null && text.indexOf('.') < 0 && !isWeightRule(text)) {
      given.refuse("weight_rule", "Airflow has no weight rule `" + text + "`");
    } else if (type != null && GivenValues.isNumber(type)) {
      given.refuse("weight_rule", "`weight_rule` has to be str, and is " + type);
    }
  }

  /** Those that {@code partial} converts. */
  void checkPartial() {
    checkRetries();
    checkDelay("retry_delay");
    checkDelay("max_retry_delay");
    checkPoolSlots();
  }

  /**
   * Airflow joins the owners of a DAG's tasks when it stores the DAG ({@code DAG.owner}): 3.3.2
   * shows an error nowhere but in a log, and 2.11.2 cannot store a list with what a task did.
   */
  private void checkOwner() {
    String type = given.type("owner");
    if (type == null || type.equals("str") || type.equals("NoneType")) {
      return;
    }
    if (given.isThree()) {
      given.refuse("owner", "`owner` has to be str, and is " + type + ": the DAG is never stored");
    } else {
      given.note("owner", "`owner` should be str, and is " + type);
    }
  }

  /** A text that is not known may be a number. */
  private void checkRetries() {
    Value retries = given.get("retries");
    String type = given.type("retries");
    if (retries == null || type == null) {
      return;
    }
    String text = retries.text();
    boolean isTaken =
        switch (type) {
          case "int", "float", "bool", "NoneType" -> true;
          case "str" -> text == null || isWhole(text);
          default -> false;
        };
    if (!isTaken) {
      given.refuse("retries", "`retries` has to be int, and is " + type);
    }
  }

  private void checkDelay(String name) {
    String type = given.type(name);
    boolean isNumber = type != null && GivenValues.isNumber(type);
    boolean isNone = "NoneType".equals(type) && (given.isThree() || name.equals("max_retry_delay"));
    if (type != null && !isNumber && !isNone && !type.equals("timedelta")) {
      given.refuse(name, "`" + name + "` has to be a timedelta or seconds, and is " + type);
    }
  }

  private void checkPoolSlots() {
    String type = given.type("pool_slots");
    Double slots = given.number("pool_slots");
    if (type != null && !type.equals("int") && !type.equals("bool")) {
      given.refuse("pool_slots", "`pool_slots` has to be int, and is " + type);
    } else if (slots != null && slots < 1) {
      given.refuse("pool_slots", "`pool_slots` has to be at least 1");
    }
  }

  private void checkNode(String name, String wanted) {
    String type = given.type(name);
    if (type != null && !type.equals("NoneType") && given.orNone(name).truth() != Truth.FALSE) {
      given.refuse(name, "`" + name + "` has to be " + wanted + ", and is " + type);
    }
  }

  private void checkMapping(String name) {
    Value value = given.own(name);
    String type = value == null ? null : ArgumentTypes.of(value);
    boolean isMapping = "dict".equals(type) || "NoneType".equals(type);
    if (value != null && type != null && !isMapping && value.truth() == Truth.TRUE) {
      given.refuse(name, "`" + name + "` has to be a dictionary, and is " + type);
    }
  }

  private static boolean isWeightRule(String rule) {
    return switch (rule) {
      case "downstream", "upstream", "absolute" -> true;
      default -> false;
    };
  }

  /** Whether Python's {@code int} reads it. */
  private static boolean isWhole(String text) {
    String number = text.strip();
    int start = number.startsWith("-") || number.startsWith("+") ? 1 : 0;
    for (int i = start; i < number.length(); i++) {
      if (!Character.isDigit(number.charAt(i)) && number.charAt(i) != '_') {
        return false;
      }
    }
    return number.length() > start;
  }
}
