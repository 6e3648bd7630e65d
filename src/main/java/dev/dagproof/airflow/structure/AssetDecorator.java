package dev.dagproof.airflow.structure;

import dev.dagproof.airflow.structure.StructureFault.Kind;
import dev.dagproof.python.evaluation.CallArguments;
import dev.dagproof.python.evaluation.Evaluator;
import dev.dagproof.python.evaluation.ExternalValue;
import dev.dagproof.python.evaluation.FunctionValue;
import dev.dagproof.python.evaluation.Literal;
import dev.dagproof.python.evaluation.Unknown;
import dev.dagproof.python.evaluation.Value;
import java.util.List;
import java.util.Map;

/**
 * {@code @asset(…)} and {@code @asset.multi(…)}: a DAG of one task (3.3.2 {@code
 * sdk/definitions/asset/decorators.py}).
 */
record AssetDecorator(CallArguments settings, World world) implements Value {

  @Override
  public Value attribute(String name, Evaluator at) {
    return name.equals("multi") ? this : Unknown.VALUE;
  }

  @Override
  public Value call(CallArguments arguments, Evaluator at) {
    Value first = arguments.positional().size() == 1 ? arguments.positional().getFirst() : this;
    if (settings == CallArguments.NONE) {
      checkSettings(first == this || !isFunction(first) ? arguments : settings, at);
    }
    if (first instanceof FunctionValue function) {
      return make(function, "PythonOperator", CallArguments.NONE, at);
    }
    if (first instanceof TaskFunction task) {
      return make(task.function(), task.flavour(), task.settings(), at);
    }
    return new AssetDecorator(arguments, world);
  }

  private static boolean isFunction(Value value) {
    return value instanceof FunctionValue || value instanceof TaskFunction;
  }

  /** It has to be called with a schedule, by keyword, before it is given a function. */
  private void checkSettings(CallArguments given, Evaluator at) {
    boolean lacksSchedule = given.allKeywords() && given.keyword("schedule") == null;
    if (lacksSchedule || !given.positional().isEmpty()) {
      world.fault(
          Kind.FUNCTION_ARGUMENTS,
          lacksSchedule
              ? "`@asset` needs a `schedule`: `@asset(schedule=…)`"
              : "`@asset` takes its arguments by keyword only",
          null,
          at);
    }
  }

  /** Without a schedule there is no DAG: nothing more is to be said of that. */
  private static CallArguments scheduled(CallArguments given) {
    if (given.mayHave("schedule", -1)) {
      return given;
    }
    return new CallArguments(List.of(), Map.of("schedule", Literal.NONE), true, true).after(given);
  }

  private Value make(FunctionValue function, String operator, CallArguments task, Evaluator at) {
    Value name = settings.keyword("name");
    Value own = settings.keyword("dag_id");
    Value id = own != null ? own : name != null ? name : function.knownName();
    DagValue dag = DagClass.make(id, scheduled(settings), at.site(), world, at);
    dag.enter(at);
    Value given = task.keyword("task_id");
    Map<String, Value> ids = Map.of("task_id", given == null ? function.knownName() : given);
    TaskMaker.ofOperator(
        operator, new CallArguments(List.of(), ids, true, true).after(task), false, world, at);
    dag.exit(at);
    return new ExternalValue("airflow.sdk.Asset", CallArguments.NONE, at.site());
  }
}
