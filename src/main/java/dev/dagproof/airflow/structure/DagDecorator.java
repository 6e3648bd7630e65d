package dev.dagproof.airflow.structure;

import dev.dagproof.airflow.structure.StructureFault.Kind;
import dev.dagproof.python.ast.Arg;
import dev.dagproof.python.evaluation.CallArguments;
import dev.dagproof.python.evaluation.Evaluator;
import dev.dagproof.python.evaluation.FunctionValue;
import dev.dagproof.python.evaluation.Site;
import dev.dagproof.python.evaluation.Unknown;
import dev.dagproof.python.evaluation.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code @dag} and {@code @dag(…)}. */
record DagDecorator(CallArguments settings, @Nullable Site written, World world) implements Value {

  @Override
  public Value call(CallArguments arguments, Evaluator at) {
    boolean isPlain = arguments.keywords().isEmpty() && arguments.positional().size() == 1;
    Value first = isPlain ? arguments.positional().getFirst() : Unknown.VALUE;
    if (first instanceof FunctionValue function) {
      world.decorated(Kind.DAG_NEVER_CALLED, function, at);
      Site here = written == null ? at.site() : written;
      return new DagFunction(function, settings, here, written == null, world);
    }
    if (arguments.positional().size() > 1 && world.version().isAtLeast(3, 0)) {
      world.fault(
          Kind.FUNCTION_ARGUMENTS, "`@dag` of Airflow 3 takes the id alone by position", null, at);
    }
    return isPlain && first.text() == null
        ? Unknown.VALUE
        : new DagDecorator(arguments, at.site(), world);
  }

  /**
   * A function under {@code @dag}: each call of it makes a DAG.
   *
   * @param bare whether the decorator has no parentheses (recorded: 2.11.2 refuses the call)
   */
  record DagFunction(
      FunctionValue function, CallArguments settings, Site written, boolean bare, World world)
      implements Value {

    @Override
    public Value call(CallArguments arguments, Evaluator at) {
      world.called(function);
      if (bare && !world.version().isAtLeast(3, 0)) {
        world.fault(
            Kind.FUNCTION_ARGUMENTS, "`@dag` of Airflow 2 needs parentheses: `@dag()`", null, at);
        return Unknown.VALUE;
      }
      DecoratedCall.dag(function, arguments, world, at);
      Value given = settings.get("dag_id", 0);
      Value id = given == null ? function.knownName() : given;
      DagCheck.dag(settings, written, world, at);
      DagValue dag = DagClass.make(id, settings, written, world, at);
      dag.enter(at);
      try {
        function.call(new CallArguments(List.of(), parameters(), true, true), at);
      } finally {
        dag.exit(at);
      }
      return dag;
    }

    /** Its parameters are not known before the DAG runs. */
    private Map<String, Value> parameters() {
      Map<String, Value> values = new LinkedHashMap<>();
      for (Arg parameter : function.parameters().named()) {
        values.put(parameter.name(), new DagParamValue(world));
      }
      return values;
    }

    @Override
    public Value attribute(String name, Evaluator at) {
      return name.equals("__wrapped__") ? function : Unknown.VALUE;
    }

    @Override
    public Truth truth() {
      return Truth.TRUE;
    }

    @Override
    public String typeName() {
      return "function";
    }
  }
}
