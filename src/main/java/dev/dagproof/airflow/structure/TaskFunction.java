package dev.dagproof.airflow.structure;

import dev.dagproof.airflow.structure.StructureFault.Kind;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.evaluation.CallArguments;
import dev.dagproof.python.evaluation.Evaluator;
import dev.dagproof.python.evaluation.FunctionValue;
import dev.dagproof.python.evaluation.Literal;
import dev.dagproof.python.evaluation.Site;
import dev.dagproof.python.evaluation.Unknown;
import dev.dagproof.python.evaluation.Value;

/** A function under a task decorator: each call of it makes a task. Equal only to itself. */
public final class TaskFunction implements Value {
  private final String flavour;
  private final CallArguments settings;
  private final FunctionValue function;
  private final Site made;
  private final World world;

  /** Whether it is setup or teardown. */
  private final Mark mark;

  /** What {@code @setup} and {@code @teardown} make of a task. */
  enum Mark {
    NONE,
    SETUP,
    TEARDOWN,
    BOTH
  }

  TaskFunction(
      String flavour, CallArguments settings, FunctionValue function, Site made, World world) {
    this(flavour, settings, function, made, world, Mark.NONE);
  }

  private TaskFunction(
      String flavour,
      CallArguments settings,
      FunctionValue function,
      Site made,
      World world,
      Mark mark) {
    this.flavour = flavour;
    this.settings = settings;
    this.function = function;
    this.made = made;
    this.world = world;
    this.mark = mark;
  }

  TaskFunction marked(Mark as) {
    return new TaskFunction(flavour, settings, function, made, world, with(as));
  }

  private Mark with(Mark other) {
    return mark == Mark.NONE || mark == other ? other : Mark.BOTH;
  }

  /** How its decorator is written: {@code @task.branch}. */
  public String flavour() {
    return flavour;
  }

  /** What the decorator is given. */
  public CallArguments settings() {
    return settings;
  }

  /** The function itself. */
  public FunctionValue function() {
    return function;
  }

  World world() {
    return world;
  }

  /** The decorator. */
  public Site made() {
    return made;
  }

  @Override
  public Value call(CallArguments arguments, Evaluator at) {
    return task(arguments, CallArguments.NONE, false, at);
  }

  private Value task(
      CallArguments arguments, CallArguments expanded, boolean mapped, Evaluator at) {
    StaticTask task = TaskMaker.ofFunction(this, arguments, mapped, world, at);
    world.edges().fromResults(expanded.all(), task, at);
    Settings given = new Settings(settings, task.dag(), task.group());
    if (!mapped) {
      DecoratedCall.task(this, arguments, given, at);
    }
    if (!mapped || world.version().isAtLeast(3, 0)) {
      DecoratedCall.settings(this, given, at);
    }
    checkReturned(at);
    if (mark == Mark.TEARDOWN && settings.keyword("trigger_rule") != null) {
      world.fault(Kind.TEARDOWN_TRIGGER_RULE, String.valueOf(task.id()), null, at);
    }
    switch (mark) {
      case SETUP -> task.markSetup();
      case TEARDOWN -> task.markTeardown();
      case BOTH -> world.fault(Kind.SETUP_AND_TEARDOWN, String.valueOf(task.id()), null, at);
      case NONE -> {}
    }
    return TaskResult.of(task, world);
  }

  /**
   * What fails each run: a command that is no text ({@code _BashDecoratedOperator.execute}), and in
   * Airflow 2 a coroutine, which XCom cannot store.
   */
  private void checkReturned(Evaluator at) {
    FunctionDef definition = function.definition();
    if (definition == null || definition.decoratorList().size() > 1) {
      return;
    }
    boolean pushes = !(settings.keyword("do_xcom_push") instanceof Literal);
    if (definition.isAsync()) {
      if (flavour.equals("@task") && pushes && !world.version().isAtLeast(3, 0)) {
        String why = "Airflow 2 does not await `" + function.name() + "`: the task fails";
        world.fault(Kind.FUNCTION_ARGUMENTS, why, null, at);
      }
    } else if (flavour.equals("@task.bash")) {
      String type = world.returned().of(function);
      if (type != null && !type.equals("str")) {
        String why = "`" + function.name() + "` has to return a command, and returns " + type;
        world.fault(Kind.FUNCTION_ARGUMENTS, why + ": the task fails", null, at);
      }
    }
  }

  @Override
  public Value attribute(String name, Evaluator at) {
    return switch (name) {
      case "override" ->
          new Native(
              (given, in) ->
                  new TaskFunction(flavour, given.after(settings), function, made, world, mark));
      case "partial" ->
          new Native(
              (given, in) -> {
                Expansion.checkPartial(given, world, in);
                return world.partials().add(new Partial(this, given), in);
              });
      case "expand" -> new Native((given, in) -> expand(CallArguments.NONE, given, false, in));
      case "expand_kwargs" ->
          new Native((given, in) -> expand(CallArguments.NONE, given, true, in));
      case "function" -> function;
      case "__name__" -> function.knownName();
      default -> Unknown.VALUE;
    };
  }

  private Value expand(CallArguments partial, CallArguments given, boolean byKwargs, Evaluator at) {
    Expansion.checkFunction(function.parameters(), given, partial, byKwargs, world, at);
    return task(partial, given, true, at);
  }

  @Override
  public Truth truth() {
    return Truth.TRUE;
  }

  @Override
  public String typeName() {
    return "_TaskDecorator";
  }

  /** {@code function.partial(…)}. */
  private record Partial(TaskFunction function, CallArguments arguments) implements PartialCall {
    @Override
    public World world() {
      return function.world;
    }

    @Override
    public Value attribute(String name, Evaluator at) {
      use();
      return switch (name) {
        case "expand" -> new Native((given, in) -> function.expand(arguments, given, false, in));
        case "expand_kwargs" ->
            new Native((given, in) -> function.expand(arguments, given, true, in));
        case "partial" -> new Native(this::partial);
        default -> Unknown.VALUE;
      };
    }

    private Value partial(CallArguments given, Evaluator at) {
      for (String name : given.keywords().keySet()) {
        if (arguments.keyword(name) != null) {
          String why = "`partial` gives `" + name + "` a second time";
          function.world.fault(Kind.FUNCTION_ARGUMENTS, why, null, at);
        }
      }
      return world().partials().add(new Partial(function, given.after(arguments)), at);
    }

    @Override
    public Value call(CallArguments given, Evaluator at) {
      use();
      String why = "what `partial` gives is expanded, and cannot be called";
      function.world.fault(Kind.FUNCTION_ARGUMENTS, why, null, at);
      return Unknown.VALUE;
    }

    @Override
    public String typeName() {
      return "_TaskDecorator";
    }
  }
}
