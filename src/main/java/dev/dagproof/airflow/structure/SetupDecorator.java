package dev.dagproof.airflow.structure;

import dev.dagproof.airflow.structure.StructureFault.Kind;
import dev.dagproof.airflow.structure.TaskFunction.Mark;
import dev.dagproof.python.evaluation.CallArguments;
import dev.dagproof.python.evaluation.Evaluator;
import dev.dagproof.python.evaluation.FunctionValue;
import dev.dagproof.python.evaluation.Unknown;
import dev.dagproof.python.evaluation.Value;
import java.util.List;

/**
 * {@code @setup} and {@code @teardown}, over a function or over {@code @task}; the arguments of the
 * latter change nothing in the DAG.
 */
record SetupDecorator(boolean isSetup, World world) implements Value {

  @Override
  public Value call(CallArguments arguments, Evaluator at) {
    if (arguments.positional().size() != 1) {
      checkNames(arguments, at);
      return this;
    }
    Value decorated = arguments.positional().getFirst();
    if (decorated instanceof FunctionValue) {
      decorated = new TaskDecorator("@task", CallArguments.NONE, world).call(arguments, at);
    }
    if (decorated instanceof GroupDecorator.GroupFunction) {
      world.fault(Kind.SETUP_OF_GROUP, "", null, at);
    }
    return decorated instanceof TaskFunction function
        ? function.marked(isSetup ? Mark.SETUP : Mark.TEARDOWN)
        : Unknown.VALUE;
  }

  /** Only teardowns take an argument (2.11.2 and 3.3.2: {@code decorators/setup_teardown.py}). */
  private void checkNames(CallArguments arguments, Evaluator at) {
    if (isSetup && arguments.isComplete() && arguments.positional().isEmpty()) {
      world.fault(Kind.FUNCTION_ARGUMENTS, "`@setup` takes no arguments", null, at);
    }
    for (String name : isSetup ? List.<String>of() : arguments.keywords().keySet()) {
      if (!name.equals("on_failure_fail_dagrun")) {
        world.fault(
            Kind.FUNCTION_ARGUMENTS, "`@teardown` has no argument `" + name + "`", null, at);
      }
    }
  }
}
