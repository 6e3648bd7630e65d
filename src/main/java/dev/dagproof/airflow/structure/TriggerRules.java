package dev.dagproof.airflow.structure;

import dev.dagproof.airflow.catalog.AirflowPackage;
import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.airflow.structure.StructureFault.Kind;
import dev.dagproof.python.evaluation.CallArguments;
import dev.dagproof.python.evaluation.DictValue;
import dev.dagproof.python.evaluation.Evaluator;
import dev.dagproof.python.evaluation.ExternalValue;
import dev.dagproof.python.evaluation.Literal;
import dev.dagproof.python.evaluation.SequenceValue;
import dev.dagproof.python.evaluation.Unknown;
import dev.dagproof.python.evaluation.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The trigger rules that a version of Airflow has (recorded with 2.11.2 and 3.3.2). */
public final class TriggerRules {
  private TriggerRules() {}

  /** Whether this version has this rule. */
  public static boolean has(String rule, AirflowVersion version) {
    return switch (rule) {
      case "all_success",
          "all_failed",
          "all_done",
          "all_done_setup_success",
          "one_success",
          "one_failed",
          "one_done",
          "none_failed",
          "none_skipped",
          "none_failed_min_one_success",
          "all_skipped",
          "always" ->
          true;
      case "dummy", "none_failed_or_skipped" -> !version.isAtLeast(3, 0);
      case "all_done_min_one_success" -> version.isAtLeast(3, 1);
      default -> false;
    };
  }

  /** Those that both versions have. */
  public static List<String> all() {
    return List.of(
        "all_success",
        "all_failed",
        "all_done",
        "all_done_setup_success",
        "one_success",
        "one_failed",
        "one_done",
        "none_failed",
        "none_skipped",
        "none_failed_min_one_success",
        "all_skipped",
        "always");
  }

  /** The rule that Airflow refuses, for messages; null if it takes it, or it is not known. */
  static @Nullable String refused(Value rule, AirflowVersion version) {
    String text = rule.text();
    if (text != null) {
      return has(text, version) ? null : text;
    }
    if (rule instanceof ExternalValue external && external.arguments() == null) {
      return isEnum(external.name()) ? "TriggerRule" : null;
    }
    boolean isOther =
        rule instanceof Literal || rule instanceof SequenceValue || rule instanceof DictValue;
    return isOther ? rule.typeName() : null;
  }

  /** What {@code TriggerRule("all_done")} gives; null for calls of something else. */
  static @Nullable Value called(String name, CallArguments arguments, World world, Evaluator at) {
    String text =
        isEnum(name) && arguments.get("value", 0) instanceof Literal only ? only.text() : null;
    if (text == null) {
      return null;
    }
    if (!has(text, world.version())) {
      world.fault(Kind.TRIGGER_RULE, text, null, at);
      return Unknown.VALUE;
    }
    return Literal.of(text);
  }

  private static boolean isEnum(String name) {
    return AirflowPackage.holds(name) && name.endsWith(".TriggerRule");
  }

  /** Whether a DAG that stops at the first failure refuses this rule. */
  static boolean isRefusedBy(StaticDag dag, @Nullable String rule, AirflowVersion version) {
    Value stops = dag.arguments().keyword(version.isAtLeast(3, 0) ? "fail_fast" : "fail_stop");
    return rule != null
        && stops != null
        && stops.truth() == Value.Truth.TRUE
        && !rule.equals("all_success")
        && !rule.equals("all_done_setup_success");
  }
}
