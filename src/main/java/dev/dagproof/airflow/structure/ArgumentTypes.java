package dev.dagproof.airflow.structure;

import dev.dagproof.python.evaluation.ExternalValue;
import dev.dagproof.python.evaluation.Value;
import org.jspecify.annotations.Nullable;

/** What Python would call the types of arguments. */
final class ArgumentTypes {
  private ArgumentTypes() {}

  /** The type of a value; null if it is not known, or one of which little is known. */
  static @Nullable String of(Value value) {
    if (value instanceof ExternalValue external) {
      return ofMade(external);
    }
    String type = value.typeName();
    return switch (type) {
      case "str",
          "int",
          "float",
          "bool",
          "bytes",
          "NoneType",
          "list",
          "tuple",
          "dict",
          "set",
          "range",
          "generator",
          "dict view",
          "function",
          "XComArg" ->
          type;
      default -> value instanceof TaskValue task ? task.typeName() : null;
    };
  }

  /** Whether a value is there, and not None. */
  static boolean isSomething(@Nullable Value value) {
    String type = value == null ? null : of(value);
    return type != null && !type.equals("NoneType");
  }

  private static @Nullable String ofMade(ExternalValue value) {
    if (value.isMadeBy("datetime.timedelta")) {
      return "timedelta";
    }
    return value.isMadeBy("datetime.datetime") || value.isMadeBy("pendulum.datetime")
        ? "datetime"
        : null;
  }
}
