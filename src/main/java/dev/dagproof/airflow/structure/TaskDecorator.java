package dev.dagproof.airflow.structure;

import dev.dagproof.airflow.catalog.TaskDecorators;
import dev.dagproof.airflow.structure.StructureFault.Kind;
import dev.dagproof.python.ast.Arg;
import dev.dagproof.python.evaluation.CallArguments;
import dev.dagproof.python.evaluation.Evaluator;
import dev.dagproof.python.evaluation.FunctionValue;
import dev.dagproof.python.evaluation.Literal;
import dev.dagproof.python.evaluation.Unknown;
import dev.dagproof.python.evaluation.Value;
import org.jspecify.annotations.Nullable;

/** {@code @task}, {@code @task.branch}, {@code @task(task_id=…)}. */
record TaskDecorator(String flavour, CallArguments settings, World world) implements Value {

  // Written out: a record's own methods cost a cold start several milliseconds.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TaskDecorator decorator
        && flavour.equals(decorator.flavour)
        && settings == decorator.settings;
  }

  @Override
  public int hashCode() {
    return flavour.hashCode();
  }

  @Override
  public Value attribute(String name, Evaluator at) {
    if (name.equals("skip_if") || name.equals("run_if")) {
      return new Native((given, in) -> Native.decorator());
    }
    if (flavour.equals("@task") && !name.startsWith("_") && !TaskDecorators.isKnown(name)) {
      world.fault(Kind.DECORATOR_UNKNOWN, name, null, at);
    }
    String more = name.equals("python") ? "" : "." + name;
    return new TaskDecorator(flavour + more, settings, world);
  }

  @Override
  public Value call(CallArguments arguments, Evaluator at) {
    boolean isPlain = arguments.keywords().isEmpty() && arguments.positional().size() == 1;
    if (isPlain) {
      Value decorated = arguments.positional().getFirst();
      if (decorated instanceof FunctionValue function) {
        boolean isShipped = flavour.contains("irtualenv") || flavour.contains("external");
        for (Arg parameter : function.parameters().named()) {
          if (parameter.name().equals("self") && !isShipped) {
            String why = "`" + flavour + "` takes no methods: the parameter `self`";
            world.fault(Kind.FUNCTION_ARGUMENTS, why, null, at);
          }
        }
        TaskFunction made = new TaskFunction(flavour, settings, function, at.site(), world);
        world.add(made);
        return made;
      }
      boolean isNumber = decorated instanceof Literal literal && literal.number() != null;
      if (decorated.text() == null && !isNumber) {
        return decorated instanceof TaskFunction ? decorated : Unknown.VALUE;
      }
    }
    if (!arguments.positional().isEmpty()) {
      String why = "`" + flavour + "` takes its arguments by keyword only";
      world.fault(Kind.FUNCTION_ARGUMENTS, why, null, at);
    }
    return new TaskDecorator(flavour, arguments.after(settings), world);
  }

  @Override
  public Truth truth() {
    return Truth.TRUE;
  }
}
