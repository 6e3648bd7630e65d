package dev.dagproof.airflow.structure;

import dev.dagproof.airflow.catalog.ContextKeys;
import dev.dagproof.airflow.catalog.Signature;
import dev.dagproof.airflow.structure.StructureFault.Kind;
import dev.dagproof.airflow.task.Supply;
import dev.dagproof.python.ast.Arg;
import dev.dagproof.python.ast.Arguments;
import dev.dagproof.python.evaluation.CallArguments;
import dev.dagproof.python.evaluation.Evaluator;
import dev.dagproof.python.evaluation.FunctionValue;
import dev.dagproof.python.evaluation.Literal;
import java.util.List;

/**
 * Holds the arguments of calls of decorated functions against their parameters, and those of their
 * task decorators against what operators take (2.11.2 and 3.3.2: {@code
 * DecoratedOperator.__init__}, {@code _TaskDecorator}, {@code _TaskGroupFactory}, {@code dag}).
 */
final class DecoratedCall {
  private DecoratedCall() {}

  /** A call of a function under {@code @dag}, which gets its parameters by name. */
  static void dag(FunctionValue function, CallArguments given, World world, Evaluator at) {
    plain(function, given, world, at);
    Arguments parameters = function.parameters();
    if (parameters.vararg() != null || !parameters.posonlyargs().isEmpty()) {
      world.fault(
          Kind.FUNCTION_ARGUMENTS,
          "`@dag` passes all parameters by name, which `" + function.name() + "` does not take",
          null,
          at);
    }
  }

  /** A call of a function under {@code @task_group}, or by {@code map}: all of it is Python's. */
  static void plain(FunctionValue function, CallArguments given, World world, Evaluator at) {
    FunctionCall call = FunctionCall.of(function, supply(given), at.site(), world, at);
    if (call != null) {
      call.checkCount();
      call.checkKeywords();
      call.checkMissing(List.of(), name -> false);
    }
  }

  /** A call of a function under {@code @task}. */
  static void task(TaskFunction task, CallArguments given, Settings settings, Evaluator at) {
    World world = task.world();
    FunctionCall call = FunctionCall.of(task.function(), supply(given), at.site(), world, at);
    boolean isSensor = task.flavour().equals("@task.sensor");
    if (call == null || !(isSensor || isBound(task.flavour()))) {
      return;
    }
    ContextKeys keys = new ContextKeys(world.version());
    if (!isSensor && !world.version().isAtLeast(3, 0) && isOutOfOrder(call, keys)) {
      return;
    }
    call.checkCount();
    if (!isSensor) {
      call.checkKeywords();
    }
    for (String name : new String[] {"python_callable", "op_args", "op_kwargs"}) {
      if (settings.own().keyword(name) != null) {
        call.fault("the decorator of " + call.name() + " fills `" + name + "` by itself");
        return;
      }
    }
    if (!isSensor) {
      checkDefaults(call, settings);
    }
    boolean isMissing =
        call.checkMissing(
            keys.names(),
            name ->
                keys.isKnown(name) || keys.contains(name) || (!isSensor && !settings.lacks(name)));
    if (!isSensor && !isMissing) {
      call.checkContext("this call has, by position,", keys);
    }
  }

  /** {@code default_args} give a parameter a second value that has one by position. */
  private static void checkDefaults(FunctionCall call, Settings settings) {
    List<Arg> positional = call.function().parameters().positional();
    int given = Math.min(positional.size(), call.supply().positional());
    for (Arg parameter : positional.subList(0, given)) {
      if (settings.defaults().containsKey(parameter.name())) {
        call.fault(
            "the parameter `"
                + parameter.name()
                + "` of "
                + call.name()
                + " is given a second value by `default_args`");
      }
    }
  }

  /** The arguments of its decorator, and the defaults, when its operator is made. */
  static void settings(TaskFunction task, Settings settings, Evaluator at) {
    World world = task.world();
    String base = task.flavour().equals("@task.sensor") ? "BaseSensorOperator" : "BaseOperator";
    Signature signature = world.signature("airflow.models." + base);
    if (signature != null) {
      ArgumentCheck check =
          new ArgumentCheck(task.flavour(), signature, settings.own(), task.made(), world, at);
      check.checkTypes();
      check.checkDefaults(settings);
      new RefusedValues(check, settings).checkBase();
      boolean isText =
          settings.own().keyword("retries") instanceof Literal retries && retries.text() != null;
      if (isText && world.version().isAtLeast(3, 2)) {
        check.refuse("retries", "`retries` of a decorator has to be int, and is str");
      }
    }
  }

  /** The flavours of Airflow itself that bind arguments when a function is called. */
  private static boolean isBound(String flavour) {
    return switch (flavour) {
      case "@task", "@task.branch", "@task.short_circuit", "@task.bash" -> true;
      default -> false;
    };
  }

  private static Supply supply(CallArguments given) {
    return new Supply(given.positional().size(), given.keywords().keySet(), given.isComplete());
  }

  /** Airflow 2 gives context parameters the default None, also before those without one. */
  private static boolean isOutOfOrder(FunctionCall call, ContextKeys keys) {
    String context = null;
    for (Arg parameter : call.function().parameters().positional()) {
      String name = parameter.name();
      boolean isRequired = call.function().parameters().defaultOf(parameter).isEmpty();
      if (keys.isKnown(name)) {
        context = context == null ? name : context;
      } else if (context != null && isRequired) {
        call.fault(
            "Airflow 2 makes None the default of `"
                + context
                + "`, so that no parameter without default may follow it");
        return true;
      }
    }
    return false;
  }
}
