package dev.dagproof.airflow.structure;

import dev.dagproof.airflow.catalog.AirflowPackage;
import dev.dagproof.python.evaluation.CallArguments;
import dev.dagproof.python.evaluation.DictValue;
import dev.dagproof.python.evaluation.ExternalValue;
import dev.dagproof.python.evaluation.Value;
import java.util.Map;

/**
 * What Airflow 3 asks of {@code params}: that they, and the defaults of {@code Param}, can be JSON
 * (3.3.2 {@code sdk/definitions/param.py}).
 */
final class ParamValues {
  private ParamValues() {}

  static void check(ArgumentCheck check) {
    boolean three = check.world().version().isAtLeast(3, 0);
    if (!three || !(check.given().keyword("params") instanceof DictValue params)) {
      return;
    }
    for (Map.Entry<Value, Value> entry : params.entries().entrySet()) {
      String type = ArgumentTypes.of(value(entry.getValue()));
      String name = entry.getKey().text();
      if (type != null && name != null && !isJson(type)) {
        check.refuse("params", "the param `" + name + "` is " + type + ", which cannot be JSON");
      }
    }
  }

  /** The default of a {@code Param}, or the value itself. */
  private static Value value(Value given) {
    boolean isParam =
        given instanceof ExternalValue external
            && AirflowPackage.holds(external.name())
            && external.name().endsWith(".Param");
    CallArguments made =
        isParam && given instanceof ExternalValue external ? external.arguments() : null;
    Value initial = made == null || !made.isComplete() ? null : made.get("default", 0);
    return initial == null ? given : initial;
  }

  private static boolean isJson(String type) {
    return switch (type) {
      case "datetime", "timedelta", "set", "function", "bytes" -> false;
      default -> true;
    };
  }
}
