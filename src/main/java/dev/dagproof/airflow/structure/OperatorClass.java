package dev.dagproof.airflow.structure;

import dev.dagproof.airflow.catalog.AirflowPackage;
import dev.dagproof.airflow.catalog.Signature;
import dev.dagproof.airflow.structure.StructureFault.Kind;
import dev.dagproof.python.evaluation.CallArguments;
import dev.dagproof.python.evaluation.ClassObject;
import dev.dagproof.python.evaluation.Evaluator;
import dev.dagproof.python.evaluation.ExternalValue;
import dev.dagproof.python.evaluation.FunctionValue;
import dev.dagproof.python.evaluation.Literal;
import dev.dagproof.python.evaluation.Unknown;
import dev.dagproof.python.evaluation.Value;
import org.jspecify.annotations.Nullable;

/**
 * The class of an operator, known by its name, under whatever path it is imported.
 *
 * @param derived the class of the project that derives from it, and that is meant; null for itself
 */
record OperatorClass(String name, String dotted, @Nullable ClassObject derived, World world)
    implements Value {

  static OperatorClass of(String dotted, World world) {
    String name = dotted.substring(dotted.lastIndexOf('.') + 1);
    return new OperatorClass(name, dotted, null, world);
  }

  /** What its constructor takes; null if that is not known. */
  @Nullable Signature signature() {
    return world.signature(dotted);
  }

  @Override
  public Value asBaseOf(ClassObject by) {
    return new OperatorClass(name, dotted, by, world);
  }

  @Override
  public void constructing(CallArguments arguments, Evaluator at) {
    if (derived != null) {
      new OperatorCheck(this, at).constructing(derived, arguments);
    }
  }

  @Override
  public Value call(CallArguments arguments, Evaluator at) {
    StaticTask task = TaskMaker.ofOperator(name, arguments, false, world, at);
    Value chooser =
        derived != null && name.equals("BaseBranchOperator") ? derived.find("choose_branch") : null;
    if (chooser instanceof FunctionValue method) {
      task.choosesBy(method);
    }
    if (!isSurelyOperator(arguments)) {
      task.markMayJoin();
    }
    if (derived == null && AirflowPackage.holds(dotted)) {
      task.markOfAirflow();
    }
    new OperatorCheck(this, at).made(arguments, task);
    return new TaskValue(task, world);
  }

  /** Elsewhere devices are called sensors, too. */
  private boolean isSurelyOperator(CallArguments arguments) {
    return derived != null || AirflowPackage.holds(dotted) || arguments.mayHave("task_id", -1);
  }

  @Override
  public Value attribute(String attribute, Evaluator at) {
    return switch (attribute) {
      case "partial" -> new Native(this::partial);
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

  private Value partial(CallArguments given, Evaluator at) {
    if (takesItsOwn()) {
      new OperatorCheck(this, at).partial(given);
    }
    return world.partials().add(new Partial(this, given), at);
  }

  /** Whether the class that is meant has no constructor of its own. */
  private boolean takesItsOwn() {
    return derived == null || derived.find("__init__") == null;
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
  private record Partial(OperatorClass operator, CallArguments arguments) implements PartialCall {
    @Override
    public World world() {
      return operator.world;
    }

    @Override
    public Value attribute(String attribute, Evaluator at) {
      use();
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
      Value rows = byKwargs ? given.get("kwargs", 0) : null;
      if (operator.takesItsOwn()) {
        OperatorCheck check = new OperatorCheck(operator, at);
        if (rows != null) {
          check.expandedByRows(arguments, rows, task);
        } else if (!byKwargs) {
          check.expanded(arguments, given, task);
        }
      }
      return new TaskValue(task, world);
    }

    @Override
    public String typeName() {
      return "OperatorPartial";
    }
  }
}
