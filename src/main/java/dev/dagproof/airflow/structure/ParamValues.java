package dev.dagproof.airflow.structure;

import dev.dagproof.python.evaluation.DictValue;
import dev.dagproof.python.evaluation.Value;
import java.util.Map;

/**
 * What Airflow 3 asks of {@code params}: that they can be JSON (3.3.2 {@code
 * sdk/definitions/param.py}). A {@code Param} is looked at elsewhere.
 */
final class ParamValues {
  private ParamValues() {}

  static void check(ArgumentCheck check) {
    boolean three = check.world().version().isAtLeast(3, 0);
    if (!three || !(check.given().keyword("params") instanceof DictValue params)) {
      return;
    }
    for (Map.Entry<Value, Value> entry : params.entries().entrySet()) {
      String type = ArgumentTypes.of(entry.getValue());
      String name = entry.getKey().text();
      if (type != null && name != null && !isJson(type)) {
        check.refuse("params", "the param `" + name + "` is " + type + ", which cannot be JSON");
      }
    }
  }

  private static boolean isJson(String type) {
    return switch (type) {
      case "datetime", "timedelta", "set", "function", "bytes" -> false;
      default -> true;
    };
  }
}
