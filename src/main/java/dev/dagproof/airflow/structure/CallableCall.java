package dev.dagproof.airflow.structure;

import dev.dagproof.airflow.catalog.ContextKeys;
import dev.dagproof.airflow.structure.StructureFault.Kind;
import dev.dagproof.airflow.task.Supply;
import dev.dagproof.python.ast.Arg;
import dev.dagproof.python.ast.Arguments;
import dev.dagproof.python.evaluation.DictValue;
import dev.dagproof.python.evaluation.Evaluator;
import dev.dagproof.python.evaluation.FunctionValue;
import dev.dagproof.python.evaluation.Literal;
import dev.dagproof.python.evaluation.SequenceValue;
import dev.dagproof.python.evaluation.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a callable of the worker is called with against its parameters: {@code op_args}, and
 * what it asks for of {@code op_kwargs} and the context (2.11.2 and 3.3.2: {@code
 * KeywordParameters.determine}). What it does not ask for is left out, and does not matter.
 */
final class CallableCall {
  private CallableCall() {}

  static void check(String operator, Settings settings, World world, Evaluator at) {
    boolean isPython =
        switch (operator) {
          case "PythonOperator", "BranchPythonOperator", "ShortCircuitOperator", "PythonSensor" ->
              true;
          default -> false;
        };
    if (isPython && settings.get("python_callable") instanceof FunctionValue function) {
      Supply supply = supply(settings, world, at);
      FunctionCall call =
          supply == null ? null : FunctionCall.of(function, supply, at.site(), world, at);
      if (call != null) {
        check(call, new ContextKeys(world.version()));
      }
    }
  }

  private static void check(FunctionCall call, ContextKeys keys) {
    Supply supply = call.supply();
    List<Arg> positional = call.function().parameters().positional();
    for (Arg parameter : positional.subList(0, Math.min(positional.size(), supply.positional()))) {
      String name = parameter.name();
      if (supply.keywords().contains(name)) {
        call.fault(
            "the parameter `"
                + name
                + "` of "
                + call.name()
                + " is given two values: the task fails");
      }
    }
    call.checkContext("`op_args` has", keys);
    Arguments parameters = call.function().parameters();
    for (String name : parameters.kwarg() == null ? supply.keywords() : Set.<String>of()) {
      boolean isTaken = false;
      for (Arg parameter : parameters.named()) {
        isTaken |= parameter.name().equals(name);
      }
      if (!isTaken && !keys.isKnown(name) && !keys.contains(name)) {
        String why =
            call.name() + " has no parameter `" + name + "`: Airflow drops it of `op_kwargs`";
        call.world().fault(Kind.ARGUMENT_ODD, why, call.place(), null, call.at());
      }
    }
    call.checkCount();
    call.checkMissing(keys.names(), name -> keys.isKnown(name) || keys.contains(name));
  }

  /** What {@code op_args} and {@code op_kwargs} give; null if that is not known. */
  private static @Nullable Supply supply(Settings settings, World world, Evaluator at) {
    int positional = 0;
    Value args = settings.get("op_args");
    String letters = args instanceof Literal ? args.text() : null;
    if (letters != null && letters.indexOf('{') < 0) {
      String why = "`op_args` is text: each of its letters becomes an argument";
      world.fault(Kind.ARGUMENT_ODD, why, at.site(), null, at);
      positional = letters.codePointCount(0, letters.length());
    } else if (isGiven(args)) {
      if (!(args instanceof SequenceValue list) || !list.isComplete()) {
        return null;
      }
      positional = list.known().size();
    }
    Set<String> keywords = new HashSet<>();
    Value kwargs = settings.get("op_kwargs");
    if (isGiven(kwargs)) {
      if (!(kwargs instanceof DictValue dict) || !dict.isComplete()) {
        return null;
      }
      for (Value key : dict.entries().keySet()) {
        String name = key.text();
        if (name == null) {
          return null;
        }
        keywords.add(name);
      }
    }
    return new Supply(positional, keywords, true);
  }

  private static boolean isGiven(@Nullable Value value) {
    return value != null && !(value instanceof Literal literal && literal.isNone());
  }
}
