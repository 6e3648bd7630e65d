package dev.dagproof.airflow.structure;

import dev.dagproof.python.evaluation.Value;

/** Values that all sensors refuse ({@code BaseSensorOperator.__init__} of 2.11.2 and 3.3.2). */
final class SensorValues {
  private final GivenValues given;

  SensorValues(GivenValues given) {
    this.given = given;
  }

  void check() {
    checkSeconds("poke_interval", false);
    checkSeconds("timeout", given.isThree());
    checkSeconds("max_wait", true);
    Value mode = given.get("mode");
    String text = mode == null ? null : mode.text();
    String type = given.type("mode");
    boolean isKnown = text == null ? type != null && !type.equals("str") : true;
    if (isKnown && !"poke".equals(text) && !"reschedule".equals(text)) {
      given.refuse(
          "mode",
          "`mode` has to be `poke` or `reschedule`, and is "
              + (text == null ? type : "`" + text + "`"));
    }
    if (given.isTrue("soft_fail") && given.isTrue("never_fail")) {
      given.refuse("never_fail", "`soft_fail` and `never_fail` exclude each other");
    }
  }

  private void checkSeconds(String name, boolean mayBeNone) {
    String type = given.type(name);
    Double number = given.number(name);
    boolean isFine =
        type == null
            || type.equals("timedelta")
            || (type.equals("NoneType") && mayBeNone)
            || (GivenValues.isNumber(type) && (number == null || number >= 0));
    if (!isFine) {
      String found = number == null ? type : "negative";
      given.refuse(name, "`" + name + "` has to be a timedelta or seconds, and is " + found);
    }
  }
}
