package dev.dagproof.airflow.structure;

import dev.dagproof.airflow.structure.StructureFault.Kind;
import dev.dagproof.airflow.structure.TaskResult.Part;
import dev.dagproof.python.evaluation.CallArguments;
import dev.dagproof.python.evaluation.Evaluator;
import dev.dagproof.python.evaluation.FunctionValue;
import dev.dagproof.python.evaluation.Literal;
import dev.dagproof.python.evaluation.Unknown;
import dev.dagproof.python.evaluation.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code @task_group} and {@code @task_group(…)}. */
record GroupDecorator(CallArguments settings, World world) implements Value {

  @Override
  public Value call(CallArguments arguments, Evaluator at) {
    boolean isPlain = arguments.keywords().isEmpty() && arguments.positional().size() == 1;
    if (isPlain && arguments.positional().getFirst() instanceof FunctionValue function) {
      if (world.dag() != null) {
        world.decorated(Kind.GROUP_NEVER_CALLED, function, at);
      }
      return new GroupFunction(function, settings, world);
    }
    return isPlain && arguments.positional().getFirst().text() == null
        ? Unknown.VALUE
        : new GroupDecorator(arguments, world);
  }

  /** A function under {@code @task_group}: each call of it makes a group. */
  record GroupFunction(FunctionValue function, CallArguments settings, World world)
      implements Value {

    @Override
    public Value call(CallArguments arguments, Evaluator at) {
      world.called(function);
      DecoratedCall.plain(function, arguments, world, at);
      return make(arguments, false, at);
    }

    private Value make(CallArguments arguments, boolean mapped, Evaluator at) {
      Value given = settings.get("group_id", 0);
      Value id = given == null ? function.knownName() : given;
      Value made = GroupClass.make(id, at.site(), settings, true, world, at);
      if (!(made instanceof GroupValue group)) {
        return Unknown.VALUE;
      }
      if (mapped) {
        group.group().expand();
      }
      group.enter(at);
      try {
        Value returned = function.call(arguments, at);
        boolean isNothing = returned instanceof Literal literal && literal.isNone();
        return isNothing ? group : returned;
      } finally {
        group.exit(at);
      }
    }

    @Override
    public Value attribute(String name, Evaluator at) {
      world.called(function);
      return switch (name) {
        case "override" ->
            new Native((given, in) -> new GroupFunction(function, given.after(settings), world));
        case "partial" ->
            new Native(
                (given, in) -> {
                  Expansion.checkPartial(given, world, in);
                  return world.partials().add(new Partial(this, given), in);
                });
        case "expand", "expand_kwargs" ->
            new Native((given, in) -> expand(CallArguments.NONE, given, name, in));
        default -> Unknown.VALUE;
      };
    }

    /** Its arguments are not known before the DAG runs; the tasks that they come from are. */
    private Value expand(CallArguments partial, CallArguments given, String by, Evaluator at) {
      Expansion.checkGroup(
          function.parameters(), given, partial, by.equals("expand_kwargs"), world, at);
      List<StaticTask> sources = new ArrayList<>();
      given.all().forEach(value -> sources.addAll(Edges.sources(value)));
      Map<String, Value> mapped = new LinkedHashMap<>(partial.keywords());
      for (String name : given.keywords().keySet()) {
        mapped.put(name, new TaskResult(sources, Part.MAPPED_ARGUMENT, world));
      }
      CallArguments arguments =
          new CallArguments(partial.positional(), mapped, true, !by.equals("expand_kwargs"));
      Value made = make(arguments, true, at);
      if (made instanceof GroupValue group && !sources.isEmpty()) {
        for (StaticTask source : sources) {
          for (StaticTask root : group.group().roots()) {
            world.edges().connect(source, root, at);
          }
        }
      }
      return made;
    }

    @Override
    public Truth truth() {
      return Truth.TRUE;
    }

    @Override
    public String typeName() {
      return "_TaskGroupFactory";
    }
  }

  /** {@code function.partial(…)}. */
  private record Partial(GroupFunction function, CallArguments arguments) implements PartialCall {
    @Override
    public World world() {
      return function.world;
    }

    @Override
    public Value attribute(String name, Evaluator at) {
      use();
      boolean isExpanded = name.equals("expand") || name.equals("expand_kwargs");
      return isExpanded
          ? new Native((given, in) -> function.expand(arguments, given, name, in))
          : Unknown.VALUE;
    }
  }
}
