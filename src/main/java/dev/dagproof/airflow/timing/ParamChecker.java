package dev.dagproof.airflow.timing;

import dev.dagproof.airflow.catalog.AirflowPackage;
import dev.dagproof.airflow.structure.Spots;
import dev.dagproof.airflow.timing.DagSettings.Given;
import dev.dagproof.airflow.timing.TimingFault.Kind;
import dev.dagproof.python.evaluation.CallArguments;
import dev.dagproof.python.evaluation.DictValue;
import dev.dagproof.python.evaluation.ExternalValue;
import dev.dagproof.python.evaluation.Literal;
import dev.dagproof.python.evaluation.SequenceValue;
import dev.dagproof.python.evaluation.Site;
import dev.dagproof.python.evaluation.Value;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the params of one DAG. Airflow holds the defaults against their JSON schemas when it
 * reads a DAG that has a schedule, and when it runs one that has none.
 */
final class ParamChecker {
  private static final String HELP = "give it a default that fits its schema";

  private final DagSettings settings;
  private final List<TimingFault> faults;

  ParamChecker(DagSettings settings, List<TimingFault> faults) {
    this.settings = settings;
    this.faults = faults;
  }

  void check() {
    if (settings.dag().arguments().keyword("params") instanceof DictValue dict) {
      check(dict, "params");
    }
    Given inner = settings.fromDefaults("params");
    if (inner != null && inner.value() instanceof DictValue dict) {
      check(dict, "default_args");
    }
  }

  private void check(DictValue params, String argument) {
    for (Map.Entry<Value, Value> entry : params.entries().entrySet()) {
      String name = entry.getKey().text();
      CallArguments made =
          entry.getValue() instanceof ExternalValue external
                  && AirflowPackage.holds(external.name())
                  && external.name().endsWith(".Param")
              ? external.arguments()
              : null;
      if (name != null && made != null && made.isComplete()) {
        check(name, made, Spots.entry(settings.dag().given(), argument, name));
      }
    }
  }

  private void check(String name, CallArguments made, Site site) {
    String unknown = unknownType(made.keyword("type"));
    if (unknown != null) {
      add(
          site,
          true,
          (unknown.equals("class") ? "a class of Python" : "`" + unknown + "`")
              + " is no type of a JSON schema",
          "write one of string, number, integer, boolean, array, object, null");
      return;
    }
    Value given = made.get("default", 0);
    boolean isScheduled = isScheduled();
    if (given == null) {
      if (isScheduled) {
        add(
            site,
            true,
            "the param `" + name + "` has no default, and the DAG has a schedule",
            HELP);
      }
      return;
    }
    String why = misfit(given, made);
    boolean isRequired = given instanceof Literal literal && literal.isNone();
    if (why != null && (isScheduled || !isRequired)) {
      add(
          site,
          isScheduled || isUnscheduled(),
          "the default of the param `" + name + "` " + why,
          HELP);
    }
  }

  /** Whether Airflow surely makes runs by itself. */
  private boolean isScheduled() {
    Given schedule = settings.schedule();
    if (schedule == null) {
      return !settings.isThree() && settings.hasNoSchedule();
    }
    return ScheduleChecker.isSet(schedule.value()) || schedule.value() instanceof SequenceValue;
  }

  private boolean isUnscheduled() {
    Given schedule = settings.schedule();
    return schedule == null
        ? settings.hasNoSchedule()
        : schedule.value() instanceof Literal literal && literal.isNone();
  }

  private static @Nullable String unknownType(@Nullable Value type) {
    if (type instanceof SequenceValue several) {
      for (Value one : several.known()) {
        String unknown = unknownType(one);
        if (unknown != null) {
          return unknown;
        }
      }
    }
    String text = type == null ? null : type.text();
    if (text == null) {
      return type != null && type.typeName().equals("type") ? "class" : null;
    }
    return switch (text) {
      case "string", "number", "integer", "boolean", "array", "object", "null" -> null;
      default -> text;
    };
  }

  /** What is wrong with a default; null if nothing is known to be. */
  private static @Nullable String misfit(Value value, CallArguments schema) {
    Value type = schema.keyword("type");
    if (type != null && misses(value, type)) {
      return "is not of its type";
    }
    if (schema.keyword("enum") instanceof SequenceValue allowed
        && value instanceof Literal
        && isMissingFrom(value, allowed)) {
      return "is not one of its `enum`";
    }
    if (!(value instanceof Literal literal)) {
      return null;
    }
    String text = literal.text();
    if (text != null) {
      return TextSchema.misfit(text, schema);
    }
    Double number = literal.typeName().equals("bool") ? null : literal.number();
    Double least = TextSchema.number(schema.keyword("minimum"));
    Double most = TextSchema.number(schema.keyword("maximum"));
    return number == null
        ? null
        : least != null && number < least
            ? "is less than its `minimum`"
            : most != null && number > most ? "is greater than its `maximum`" : null;
  }

  private static boolean isMissingFrom(Value value, SequenceValue allowed) {
    if (!allowed.isComplete()) {
      return false;
    }
    for (Value one : allowed.known()) {
      if (!(one instanceof Literal) || one.equals(value)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a value is surely of none of these types. */
  private static boolean misses(Value value, Value type) {
    if (type instanceof SequenceValue several) {
      for (Value one : several.known()) {
        if (!misses(value, one)) {
          return false;
        }
      }
      return several.isComplete();
    }
    String wanted = type.text();
    String own = value.typeName();
    if (wanted == null) {
      return false;
    }
    return switch (own) {
      case "str" -> !wanted.equals("string");
      case "bool" -> !wanted.equals("boolean");
      case "NoneType" -> !wanted.equals("null");
      case "int" -> !wanted.equals("integer") && !wanted.equals("number");
      case "float" -> !wanted.equals("number") && !isWhole(value, wanted);
      case "list" -> !wanted.equals("array");
      case "dict" -> !wanted.equals("object");
      default -> false;
    };
  }

  private static boolean isWhole(Value value, String wanted) {
    Double number = TextSchema.number(value);
    return wanted.equals("integer") && (number == null || number == Math.rint(number));
  }

  private void add(Site site, boolean error, String message, String help) {
    faults.add(
        new TimingFault(Kind.PARAM, site, error && settings.dag().isCertain(), message, help));
  }
}
