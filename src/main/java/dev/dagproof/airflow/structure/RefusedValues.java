package dev.dagproof.airflow.structure;

import dev.dagproof.python.evaluation.Value;
import java.util.Locale;

/**
 * Values that operators refuse in code of their own, when they are made or when they run. Facts:
 * {@code BranchDateTimeOperator}, {@code TriggerDagRunOperator} and {@code WeekDay} of 2.11.2, and
 * of 3.3.2 with apache-airflow-providers-standard 1.21.0, which did so.
 */
final class RefusedValues {
  private final GivenValues given;
  private final BaseOperatorValues base;

  RefusedValues(ArgumentCheck check, Settings settings) {
    given = new GivenValues(check, settings);
    base = new BaseOperatorValues(given);
  }

  /**
   * Of an operator that is made.
   *
   * @param runs whether it is no class of the project, which may do something else when it runs
   */
  void check(boolean runs) {
    checkBase();
    switch (given.operator()) {
      case "PythonOperator", "BranchPythonOperator", "ShortCircuitOperator" ->
          new PythonValues(given).check(true, runs);
      case "PythonSensor" -> new PythonValues(given).check(false, runs);
      case "BashOperator", "BashSensor" -> {
        if (runs) {
          new BashValues(given).check();
        }
      }
      case "ExternalTaskSensor" -> new ExternalTaskValues(given).check();
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
    base.checkPartial();
  }

  /** Those of all operators, and of all sensors. */
  void checkBase() {
    base.check();
    if (given.takes("mode") && given.takes("poke_interval") && given.takes("soft_fail")) {
      new SensorValues(given).check();
    }
  }

  private void checkLimits() {
    if (given.isNone("target_lower") && given.isNone("target_upper")) {
      given.refuse("target_upper", "`target_lower` and `target_upper` are both None");
    }
  }

  private void checkLogicalDate() {
    String type = given.isThree() ? null : given.type("logical_date");
    if (type != null && GivenValues.isNumber(type)) {
      given.refuse("logical_date", "`logical_date` has to be a date or text, and is " + type);
    }
  }

  /** What is no JSON object; a text may be one, or become one. */
  private void checkConf(boolean runs) {
    Value conf = given.get("conf");
    String text = conf == null ? null : conf.text();
    if (runs && text != null && text.indexOf('{') < 0) {
      given.refuse("conf", "`conf` has to be a dictionary, and is text: the task fails");
    }
  }

  private void checkWeekDay() {
    Value day = given.get("week_day");
    String text = day == null ? null : day.text();
    String type = given.type("week_day");
    if (text != null && !isWeekDay(text)) {
      given.refuse("week_day", "`" + text + "` is no day of the week");
    } else if (type != null && (GivenValues.isNumber(type) || type.equals("NoneType"))) {
      given.refuse("week_day", "`week_day` has to be the name of a day, and is " + type);
    }
  }

  private static boolean isWeekDay(String text) {
    return switch (text.toUpperCase(Locale.ROOT)) {
      case "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY" -> true;
      default -> false;
    };
  }
}
