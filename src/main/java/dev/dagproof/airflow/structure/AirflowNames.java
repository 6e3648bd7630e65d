package dev.dagproof.airflow.structure;

import dev.dagproof.airflow.catalog.AirflowPackage;
import dev.dagproof.python.evaluation.CallArguments;
import dev.dagproof.python.evaluation.ExternalValue;
import dev.dagproof.python.evaluation.Literal;
import dev.dagproof.python.evaluation.Value;
import java.util.Locale;

/** What the names of Airflow stand for, under every path that they have had. */
final class AirflowNames {
  private AirflowNames() {}

  static Value value(String name, World world) {
    int dot = name.lastIndexOf('.');
    String last = name.substring(dot + 1);
    String parent = dot < 0 ? "" : name.substring(0, dot);
    if (!AirflowPackage.holds(name)) {
      return isOperator(last, parent) ? OperatorClass.of(name, world) : ExternalValue.of(name);
    }
    if (isDecorators(parent)) {
      switch (last) {
        case "task" -> {
          return new TaskDecorator("@task", CallArguments.NONE, world);
        }
        case "dag" -> {
          return new DagDecorator(CallArguments.NONE, null, world);
        }
        case "task_group" -> {
          return new GroupDecorator(CallArguments.NONE, world);
        }
        case "setup", "teardown" -> {
          return new SetupDecorator(last.equals("setup"), world);
        }
        case "asset" -> {
          return world.version().isAtLeast(3, 0)
              ? new AssetDecorator(CallArguments.NONE, world)
              : ExternalValue.of(name);
        }
        default -> {}
      }
    }
    if (parent.endsWith(".TriggerRule")) {
      return triggerRule(last);
    }
    return switch (last) {
      case "DAG", "Dag" -> new DagClass(world);
      case "TaskGroup" -> new GroupClass(world);
      case "Label", "EdgeModifier" -> new Native((given, at) -> LabelValue.make(world, given, at));
      case "chain" -> new Native((given, at) -> world.edges().chain(given, at));
      case "chain_linear" -> new Native((given, at) -> world.edges().chainLinear(given, at));
      case "cross_downstream" ->
          new Native((given, at) -> world.edges().crossDownstream(given, at));
      default -> isOperator(last, parent) ? OperatorClass.of(name, world) : ExternalValue.of(name);
    };
  }

  /** Its members have names of capitals: {@code TriggerRule.all_done} is an AttributeError. */
  private static Value triggerRule(String name) {
    String rule = name.toLowerCase(Locale.ROOT);
    if (!rule.equals(name)) {
      return Literal.of(rule);
    }
    return TriggerRules.all().contains(name)
        ? Literal.of("TriggerRule." + name)
        : ExternalValue.of("airflow.utils.trigger_rule.TriggerRule." + name);
  }

  private static boolean isDecorators(String parent) {
    return parent.equals("airflow.decorators")
        || parent.equals("airflow.sdk")
        || parent.startsWith("airflow.sdk.definitions.decorators");
  }

  /** Whether a name reads like that of an operator. */
  private static boolean isOperator(String last, String parent) {
    return !last.isEmpty()
        && Character.isUpperCase(last.charAt(0))
        && !parent.isEmpty()
        && (last.endsWith("Operator")
            || last.endsWith("Sensor")
            || last.endsWith("OperatorAsync")
            || last.endsWith("SensorAsync"));
  }
}
