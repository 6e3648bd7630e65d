package dev.dagproof.airflow.structure;

import dev.dagproof.airflow.catalog.Signature;
import dev.dagproof.airflow.structure.StructureFault.Kind;
import dev.dagproof.airflow.structure.StructureFault.Subject;
import dev.dagproof.python.evaluation.CallArguments;
import dev.dagproof.python.evaluation.Evaluator;
import dev.dagproof.python.evaluation.Site;
import dev.dagproof.python.evaluation.Value;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a constructor of Airflow is given against what it takes.
 *
 * @param callee the name of the class
 * @param call what has the arguments
 */
record ArgumentCheck(
    String callee, Signature signature, CallArguments given, Site call, World world, Evaluator at) {

  /** Names that it does not have. */
  void checkNames() {
    for (String name : given.keywords().keySet()) {
      Site written = Spots.name(call, name);
      // What an unknown dictionary brings may have been taken out of it again.
      boolean isGiven = given.allKeywords() || written != call;
      if (!signature.has(name) && isGiven && !isOfSchedules(name)) {
        Subject about = new Subject(name, callee, signature.names());
        world.fault(Kind.ARGUMENT_UNKNOWN, about, written, call, at);
      }
    }
  }

  /** Those that a DAG had before Airflow 3 are looked at with its schedule. */
  private boolean isOfSchedules(String name) {
    return callee.equals("DAG")
        && switch (name) {
          case "schedule", "schedule_interval", "timetable", "concurrency" -> true;
          default -> false;
        };
  }

  /** Values of types that it refuses. */
  void checkTypes() {
    for (Map.Entry<String, Value> entry : given.keywords().entrySet()) {
      String why = refusal(entry.getKey(), entry.getValue());
      if (why != null) {
        refuse(entry.getKey(), why);
      }
    }
  }

  /** The same of the defaults that it gets. */
  void checkDefaults(Settings settings) {
    StaticDag dag = settings.dag();
    settings
        .defaults()
        .forEach(
            (name, value) -> {
              String why = refusal(name, value);
              if (why != null && dag != null) {
                world.fault(Kind.ARGUMENT_REFUSED, why, place(dag, name), at.site(), at);
              }
            });
  }

  private @Nullable String refusal(String name, Value value) {
    String type = ArgumentTypes.of(value);
    String wanted =
        type == null || isLookedAtElsewhere(name) ? null : signature.refusal(name, type);
    return wanted == null ? null : "`" + name + "` has to be " + wanted + ", and is " + type;
  }

  /** With more than their types: ids, rules, dates, and what is converted first. */
  private static boolean isLookedAtElsewhere(String name) {
    return switch (name) {
      case "task_id", "group_id", "dag_id", "trigger_rule", "start_date", "end_date" -> true;
      case "retries", "pool_slots", "catchup" -> true;
      default -> false;
    };
  }

  /** Where a default of the DAG stands; the operator where that is not plain to see. */
  Site place(StaticDag dag, String name) {
    Site entry = Spots.entry(dag.given(), "default_args", name);
    return entry.node() == dag.given().node() ? at.site() : entry;
  }

  void refuse(String name, String why) {
    world.fault(Kind.ARGUMENT_REFUSED, why, Spots.argument(call, name, -1), null, at);
  }

  /** Says of a value that Airflow takes that it means something else. */
  void note(String name, String what) {
    world.fault(Kind.ARGUMENT_ODD, what, Spots.argument(call, name, -1), null, at);
  }
}
