package dev.dagproof.airflow.structure;

import dev.dagproof.airflow.catalog.Signature;
import dev.dagproof.airflow.structure.StructureFault.Kind;
import dev.dagproof.python.evaluation.Literal;
import dev.dagproof.python.evaluation.SequenceValue;
import dev.dagproof.python.evaluation.Value;
import dev.dagproof.python.evaluation.Value.Truth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Values that operators refuse in code of their own, when they are made or when they run. Facts:
 * {@code BaseOperator.__init__}, {@code BaseSensorOperator.__init__}, {@code PythonOperator},
 * {@code BashOperator}, {@code BranchDateTimeOperator} and {@code WeekDay} of 2.11.2, and of 3.3.2
 * with apache-airflow-providers-standard 1.21.0, which did so.
 */
final class RefusedValues {
  private final ArgumentCheck check;
  private final Settings settings;
  private final boolean three;

  RefusedValues(ArgumentCheck check, Settings settings) {
    this.check = check;
    this.settings = settings;
    three = check.world().version().isAtLeast(3, 0);
  }

  /**
   * Of an operator that is made.
   *
   * @param runs whether it is no class of the project, which may do something else when it runs
   */
  void check(boolean runs) {
    checkBase();
    switch (check.callee()) {
      case "PythonOperator", "BranchPythonOperator", "ShortCircuitOperator" ->
          checkPython(true, runs);
      case "PythonSensor" -> checkPython(false, runs);
      case "BashOperator", "BashSensor" -> {
        if (runs) {
          new BashValues(check.callee(), settings, this, check.world().version()).check();
        }
      }
      case "ExternalTaskSensor" -> new ExternalTaskValues(check, settings).check();
      case "BranchDateTimeOperator" -> checkLimits();
      case "TriggerDagRunOperator" -> {
        checkLogicalDate();
        checkConf(runs);
      }
      case "BranchDayOfWeekOperator", "DayOfWeekSensor" -> checkWeekDay();
      default -> {}
    }
  }

  /** Those that {@code partial} converts. */
  void checkPartial() {
    checkRetries();
    checkDelay("retry_delay");
    checkDelay("max_retry_delay");
    checkPoolSlots();
  }

  /** Those of all operators, and of all sensors. */
  void checkBase() {
    checkEvery();
    Signature signature = check.signature();
    if (signature.has("mode") && signature.has("poke_interval") && signature.has("soft_fail")) {
      checkSensor();
    }
  }

  private void checkEvery() {
    checkPartial();
    Callbacks.ofTask(check, settings);
    String timeout = type("execution_timeout");
    if (timeout != null && !timeout.equals("timedelta") && !timeout.equals("NoneType")) {
      refuse("execution_timeout", "`execution_timeout` has to be a timedelta, and is " + timeout);
    }
    if (three && isNone("priority_weight")) {
      refuse("priority_weight", "`priority_weight` has to be int, and is None");
    }
    checkNode("dag", "a DAG");
    checkNode("task_group", "a task group");
    checkMapping("params");
    checkMapping("default_args");
    checkMapping("resources");
    ParamValues.check(check);
    Value pool = three ? null : settings.get("pool");
    String problem = pool == null || !isText(pool) ? null : KeyCheck.key(pool);
    if (problem != null) {
      refuse("pool", "the name of the pool " + problem);
    }
    Value rule = settings.get("weight_rule");
    String text = rule == null ? null : rule.text();
    String type = type("weight_rule");
    if (text != null && text.indexOf('.') < 0 && !isWeightRule(text)) {
      refuse("weight_rule", "Airflow has no weight rule `" + text + "`");
    } else if (type != null && isNumber(type)) {
      refuse("weight_rule", "`weight_rule` has to be str, and is " + type);
    }
  }

  private void checkRetries() {
    Value given = settings.get("retries");
    String type = type("retries");
    boolean isNumber = given != null && given.text() != null && isWhole(given.text());
    if (given != null && type != null && !isNumber) {
      switch (type) {
        case "int", "float", "bool", "NoneType" -> {}
        default -> {
          if (!(type.equals("str") && given.text() == null)) {
            refuse("retries", "`retries` has to be int, and is " + type);
          }
        }
      }
    }
  }

  private void checkDelay(String name) {
    String type = type(name);
    boolean isNumber = type != null && isNumber(type);
    boolean isNone = "NoneType".equals(type) && (three || name.equals("max_retry_delay"));
    if (type != null && !isNumber && !isNone && !type.equals("timedelta")) {
      refuse(name, "`" + name + "` has to be a timedelta or seconds, and is " + type);
    }
  }

  private void checkPoolSlots() {
    String type = type("pool_slots");
    Double slots = number("pool_slots");
    if (type != null && !type.equals("int") && !type.equals("bool")) {
      refuse("pool_slots", "`pool_slots` has to be int, and is " + type);
    } else if (slots != null && slots < 1) {
      refuse("pool_slots", "`pool_slots` has to be at least 1");
    }
  }

  private void checkNode(String name, String wanted) {
    String type = type(name);
    if (type != null && !type.equals("NoneType") && given(name).truth() != Truth.FALSE) {
      refuse(name, "`" + name + "` has to be " + wanted + ", and is " + type);
    }
  }

  private void checkMapping(String name) {
    Value given = check.given().keyword(name);
    String type = given == null ? null : ArgumentTypes.of(given);
    boolean isMapping = "dict".equals(type) || "NoneType".equals(type);
    if (given != null && type != null && !isMapping && given.truth() == Truth.TRUE) {
      refuse(name, "`" + name + "` has to be a dictionary, and is " + type);
    }
  }

  private static boolean isWeightRule(String rule) {
    return switch (rule) {
      case "downstream", "upstream", "absolute" -> true;
      default -> false;
    };
  }

  // Sensors

  private void checkSensor() {
    checkSeconds("poke_interval", false);
    checkSeconds("timeout", three);
    checkSeconds("max_wait", true);
    Value mode = settings.get("mode");
    String text = mode == null ? null : mode.text();
    String type = type("mode");
    boolean isKnown = text == null ? type != null && !type.equals("str") : true;
    if (isKnown && !"poke".equals(text) && !"reschedule".equals(text)) {
      refuse(
          "mode",
          "`mode` has to be `poke` or `reschedule`, and is "
              + (text == null ? type : "`" + text + "`"));
    }
    if (isTrue("soft_fail") && isTrue("never_fail")) {
      refuse("never_fail", "`soft_fail` and `never_fail` exclude each other");
    }
  }

  private void checkSeconds(String name, boolean mayBeNone) {
    String type = type(name);
    Double number = number(name);
    boolean isFine =
        type == null
            || type.equals("timedelta")
            || (type.equals("NoneType") && mayBeNone)
            || (isNumber(type) && (number == null || number >= 0));
    if (!isFine) {
      String found = number == null ? type : "negative";
      refuse(name, "`" + name + "` has to be a timedelta or seconds, and is " + found);
    }
  }

  // Single operators

  private void checkPython(boolean atOnce, boolean runs) {
    String type = type("python_callable");
    if (type != null && !type.equals("function") && (atOnce || runs)) {
      String found = type.equals("XComArg") ? "what a task gives" : type;
      refuse("python_callable", "`python_callable` has to be a function, and is " + found);
    }
    if (!runs) {
      return;
    }
    String args = type("op_args");
    if (args != null && isNumber(args) && given("op_args").truth() == Truth.TRUE) {
      refuse("op_args", "`op_args` has to be a list, and is " + args + ": the task fails");
    }
    Value kwargs = settings.get("op_kwargs");
    if (kwargs != null && isNoDictionary(kwargs)) {
      String found = ArgumentTypes.of(kwargs);
      refuse(
          "op_kwargs", "`op_kwargs` has to be a dictionary, and is " + found + ": the task fails");
    }
  }

  /** What is no dictionary, and cannot become one: that is made of pairs. */
  private static boolean isNoDictionary(Value value) {
    if (value instanceof SequenceValue list && !list.known().isEmpty()) {
      Value first = list.known().getFirst();
      String text = first.text();
      return text != null ? text.length() != 2 && !isTemplate(text) : first instanceof Literal;
    }
    String text = value.text();
    boolean isNumber = value instanceof Literal literal && literal.number() != null;
    return text != null
        ? !text.isEmpty() && !isTemplate(text)
        : isNumber && value.truth() == Truth.TRUE;
  }

  private static boolean isTemplate(String text) {
    return text.contains("{{") || text.contains("{%");
  }

  private void checkLimits() {
    if (isNone("target_lower") && isNone("target_upper")) {
      refuse("target_upper", "`target_lower` and `target_upper` are both None");
    }
  }

  private void checkLogicalDate() {
    String type = three ? null : type("logical_date");
    if (type != null && isNumber(type)) {
      refuse("logical_date", "`logical_date` has to be a date or text, and is " + type);
    }
  }

  /** What is no JSON object; a text may be one, or become one. */
  private void checkConf(boolean runs) {
    Value conf = settings.get("conf");
    String text = conf == null ? null : conf.text();
    if (runs && text != null && text.indexOf('{') < 0) {
      refuse("conf", "`conf` has to be a dictionary, and is text: the task fails");
    }
  }

  private void checkWeekDay() {
    Value day = settings.get("week_day");
    String text = day == null ? null : day.text();
    String type = type("week_day");
    if (text != null && !isWeekDay(text)) {
      refuse("week_day", "`" + text + "` is no day of the week");
    } else if (type != null && (isNumber(type) || type.equals("NoneType"))) {
      refuse("week_day", "`week_day` has to be the name of a day, and is " + type);
    }
  }

  private static boolean isWeekDay(String text) {
    return switch (text.toUpperCase(Locale.ROOT)) {
      case "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY" -> true;
      default -> false;
    };
  }

  // Values

  private Value given(String name) {
    Value value = settings.get(name);
    return value == null ? Literal.NONE : value;
  }

  private @Nullable String type(String name) {
    Value value = settings.get(name);
    return value == null ? null : ArgumentTypes.of(value);
  }

  private @Nullable Double number(String name) {
    return settings.get(name) instanceof Literal literal ? literal.number() : null;
  }

  private boolean isNone(String name) {
    return settings.get(name) instanceof Literal literal && literal.isNone();
  }

  private boolean isTrue(String name) {
    return "bool".equals(type(name)) && given(name).truth() == Truth.TRUE;
  }

  private static boolean isText(Value value) {
    return "str".equals(ArgumentTypes.of(value));
  }

  private static boolean isNumber(String type) {
    return type.equals("int") || type.equals("float") || type.equals("bool");
  }

  /** Whether Python's {@code int} reads it. */
  private static boolean isWhole(@Nullable String text) {
    String number = text == null ? "" : text.strip();
    int start = number.startsWith("-") || number.startsWith("+") ? 1 : 0;
    for (int i = start; i < number.length(); i++) {
      if (!Character.isDigit(number.charAt(i)) && number.charAt(i) != '_') {
        return false;
      }
    }
    return number.length() > start;
  }

  /** At the argument, or at the defaults that it comes from. */
  void refuse(String name, String why) {
    StaticDag dag = settings.dag();
    if (check.given().keyword(name) == null && dag != null) {
      check
          .world()
          .fault(Kind.ARGUMENT_REFUSED, why, check.place(dag, name), check.at().site(), check.at());
    } else {
      check.refuse(name, why);
    }
  }
}
