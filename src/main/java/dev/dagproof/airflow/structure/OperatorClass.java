package dev.dagproof.airflow.structure;

import dev.dagproof.airflow.structure.StructureFault.Kind;
import dev.dagproof.python.evaluation.CallArguments;
import dev.dagproof.python.evaluation.Evaluator;
import dev.dagproof.python.evaluation.ExternalValue;
import dev.dagproof.python.evaluation.Literal;
import dev.dagproof.python.evaluation.Unknown;
import dev.dagproof.python.evaluation.Value;

/** The class of an operator, known by its name, under whatever path it is imported. */
record OperatorClass(String name, World world) implements Value {

  @Override
  public Value call(CallArguments arguments, Evaluator at) {
    return new TaskValue(TaskMaker.ofOperator(name, arguments, false, world, at), world);
  }

  @Override
  public Value attribute(String attribute, Evaluator at) {
    return switch (attribute) {
      case "partial" -> new Native((given, in) -> new Partial(this, given));
      case "expand", "expand_kwargs" ->
          new Native(
              (given, in) -> {
                world.fault(Kind.EXPAND_WITHOUT_PARTIAL, name, null, in);
                return Unknown.VALUE;
              });
      case "__name__" -> Literal.of(name);
      default -> ExternalValue.of("airflow." + name + "." + attribute);
    };
  }

  @Override
  public Truth truth() {
    return Truth.TRUE;
  }

  @Override
  public String typeName() {
    return "type";
  }

  /** {@code Operator.partial(…)}. */
  private record Partial(OperatorClass operator, CallArguments arguments) implements Value {
    @Override
    public Value attribute(String attribute, Evaluator at) {
      boolean byKwargs = attribute.equals("expand_kwargs");
      if (!byKwargs && !attribute.equals("expand")) {
        return Unknown.VALUE;
      }
      return new Native((given, in) -> expand(given, byKwargs, in));
    }

    private Value expand(CallArguments given, boolean byKwargs, Evaluator at) {
      World world = operator.world;
      Expansion.checkOperator(given, arguments, byKwargs, world, at);
      StaticTask task = TaskMaker.ofOperator(operator.name, arguments, true, world, at);
      world.edges().fromResults(given.all(), task, at);
      return new TaskValue(task, world);
    }

    @Override
    public String typeName() {
      return "OperatorPartial";
    }
  }
}
