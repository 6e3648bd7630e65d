package dev.dagproof.airflow.structure;

import dev.dagproof.airflow.structure.StructureFault.Kind;
import dev.dagproof.python.ast.Arg;
import dev.dagproof.python.ast.Arguments;
import dev.dagproof.python.evaluation.Evaluator;
import dev.dagproof.python.evaluation.FunctionValue;
import dev.dagproof.python.evaluation.Literal;
import dev.dagproof.python.evaluation.SequenceValue;
import dev.dagproof.python.evaluation.Site;
import dev.dagproof.python.evaluation.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds callbacks of DAGs and tasks against what Airflow calls them with: the context, and nothing
 * else. What they raise is logged only ({@code TaskInstance._run_finished_callback} of 2.11.2,
 * {@code task_runner._run_task_state_change_callbacks} of 3.3.2).
 */
final class Callbacks {
  private static final List<String> OF_TASKS =
      List.of(
          "on_execute_callback",
          "on_failure_callback",
          "on_success_callback",
          "on_retry_callback",
          "on_skipped_callback");

  private static final List<String> OF_DAGS = List.of("on_failure_callback", "on_success_callback");

  private Callbacks() {}

  /** Those of a task, also from {@code default_args}. */
  static void ofTask(ArgumentCheck check, Settings settings) {
    StaticDag dag = settings.dag();
    for (String name : OF_TASKS) {
      Value given = settings.get(name);
      boolean isDefault = check.given().keyword(name) == null && dag != null;
      if (given != null) {
        Site place =
            isDefault && dag != null
                ? check.place(dag, name)
                : Spots.argument(check.call(), name, -1);
        check(name, given, place, check.world(), check.at());
      }
    }
  }

  /** Those of a DAG itself. */
  static void ofDag(ArgumentCheck check) {
    for (String name : OF_DAGS) {
      Value given = check.given().keyword(name);
      if (given != null) {
        Site place = Spots.argument(check.call(), name, -1);
        check(name, given, place, check.world(), check.at());
      }
    }
  }

  private static void check(String name, Value given, Site place, World world, Evaluator at) {
    if (given instanceof SequenceValue list) {
      list.known().forEach(one -> check(name, one, place, world, at));
      return;
    }
    String problem =
        given instanceof Literal literal && !literal.isNone()
            ? "is no function"
            : given instanceof FunctionValue function ? problem(function) : null;
    if (problem != null) {
      String why = "`" + name + "` " + problem + ": Airflow logs that, and nothing else happens";
      world.fault(Kind.ARGUMENT_ODD, why, place, null, at);
    }
  }

  /** Why a call with the context alone fails; null if it does not, or nobody knows. */
  private static @Nullable String problem(FunctionValue function) {
    boolean isDecorated =
        function.definition() != null && !function.definition().decoratorList().isEmpty();
    Arguments parameters = function.parameters();
    List<Arg> positional = parameters.positional();
    String first = positional.isEmpty() ? "" : positional.getFirst().name();
    if (isDecorated || first.equals("self") || first.equals("cls")) {
      return null;
    }
    if (positional.isEmpty() && parameters.vararg() == null) {
      return "takes no context, which Airflow calls it with";
    }
    int needed = 0;
    for (Arg parameter : parameters.named()) {
      boolean isFirst = !positional.isEmpty() && parameter.index() == positional.getFirst().index();
      needed += !isFirst && parameters.defaultOf(parameter).isEmpty() ? 1 : 0;
    }
    return needed > 0 ? "needs more than the context, which Airflow calls it with" : null;
  }
}
