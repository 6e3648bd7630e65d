package dev.dagproof.airflow.structure;

import dev.dagproof.airflow.catalog.ContextKeys;
import dev.dagproof.airflow.structure.StructureFault.Kind;
import dev.dagproof.airflow.structure.StructureFault.Subject;
import dev.dagproof.python.ast.Arg;
import dev.dagproof.python.ast.Arguments;
import dev.dagproof.python.evaluation.CallArguments;
import dev.dagproof.python.evaluation.DictValue;
import dev.dagproof.python.evaluation.Evaluator;
import dev.dagproof.python.evaluation.FunctionValue;
import dev.dagproof.python.evaluation.InstanceValue;
import dev.dagproof.python.evaluation.Literal;
import dev.dagproof.python.evaluation.SequenceValue;
import dev.dagproof.python.evaluation.Site;
import dev.dagproof.python.evaluation.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What Airflow asks of {@code partial}, {@code expand} and {@code expand_kwargs} while it reads a
 * file (2.11.2 and 3.3.2: {@code mappedoperator.py}, {@code decorators/base.py}).
 */
final class Expansion {
  private static final int DEPTH = 5;

  private Expansion() {}

  /** Of an operator. */
  static void checkOperator(
      CallArguments expanded, CallArguments partial, boolean byKwargs, World world, Evaluator at) {
    check(expanded, byKwargs, world, at);
    checkGroupAround(world, at);
    if (byKwargs) {
      return;
    }
    for (String name : expanded.keywords().keySet()) {
      if (partial.keyword(name) != null) {
        world.fault(Kind.EXPAND_TWICE, name, null, at);
      } else if (isSetting(name) || (name.equals("pool") && !world.version().isAtLeast(3, 0))) {
        world.fault(Kind.EXPAND_SETTING, name, null, at);
      }
    }
  }

  /** Of a function under a task decorator. */
  static void checkFunction(
      Arguments parameters,
      CallArguments expanded,
      CallArguments partial,
      boolean byKwargs,
      World world,
      Evaluator at) {
    check(expanded, byKwargs, world, at);
    checkGroupAround(world, at);
    for (String name : byKwargs ? Set.<String>of() : expanded.keywords().keySet()) {
      if (isContext(name, world)) {
        world.fault(Kind.EXPAND_CONTEXT, name, null, at);
      }
    }
    checkNames(parameters, expanded, partial, byKwargs, name -> isContext(name, world), world, at);
  }

  /** Of a function under {@code @task_group}: it is called at once, without a context. */
  static void checkGroup(
      Arguments parameters,
      CallArguments expanded,
      CallArguments partial,
      boolean byKwargs,
      World world,
      Evaluator at) {
    check(expanded, byKwargs, world, at);
    if (!byKwargs) {
      checkNames(parameters, expanded, partial, false, name -> false, world, at);
      for (String name : expanded.keywords().keySet()) {
        if (partial.keyword(name) != null) {
          world.fault(Kind.EXPAND_TWICE, name, null, at);
        }
      }
    }
  }

  /** Of {@code partial} of a decorated function. */
  static void checkPartial(CallArguments given, World world, Evaluator at) {
    if (!given.positional().isEmpty()) {
      world.fault(Kind.EXPAND_POSITIONAL, "partial", null, at);
    }
  }

  private static void checkGroupAround(World world, Evaluator at) {
    StaticGroup group = world.group();
    if (group != null && group.isInMapped()) {
      world.fault(Kind.EXPAND_IN_MAPPED_GROUP, String.valueOf(group.id()), group.made(), at);
    }
  }

  private static void check(CallArguments expanded, boolean byKwargs, World world, Evaluator at) {
    if (byKwargs) {
      Value rows = expanded.get("kwargs", 0);
      new ExpandedRows(world, at).check(expanded);
      if (rows != null) {
        checkKeys(rows, 0, world, at);
      }
      if (rows instanceof TaskResult result && result.whole()) {
        follow(result.sources().getFirst(), "kwargs", true, world, at);
      }
      for (String name : expanded.keywords().keySet()) {
        if (!name.equals("kwargs") && !name.equals("strict")) {
          refuse(Kind.EXPAND_UNKNOWN, name, "expand_kwargs", null, world, at);
        }
      }
      return;
    }
    if (!expanded.positional().isEmpty()) {
      world.fault(Kind.EXPAND_POSITIONAL, "expand", null, at);
    } else if (expanded.all().isEmpty() && expanded.isComplete()) {
      world.fault(Kind.EXPAND_NOTHING, "", null, at);
    }
    expanded.keywords().forEach((name, value) -> checkValue(name, value, world, at));
  }

  private static void checkValue(String name, Value value, World world, Evaluator at) {
    switch (value.typeName()) {
      case "str",
          "int",
          "float",
          "bool",
          "NoneType",
          "set",
          "generator",
          "dict view",
          "_TaskDecorator",
          "_TaskGroupFactory",
          "DAG",
          "function" ->
          refuse(Kind.EXPAND_VALUE, name, value.typeName(), null, world, at);
      case "range" -> world.fault(Kind.EXPAND_RANGE, name, null, at);
      default -> {
        if (InstanceValue.nature(value) instanceof TaskValue) {
          refuse(Kind.EXPAND_VALUE, name, value.typeName(), null, world, at);
        }
      }
    }
    checkKeys(value, 0, world, at);
    checkResult(name, value, world, at);
    if (value instanceof SequenceValue list && list.isComplete() && list.known().isEmpty()) {
      world.fault(Kind.EXPAND_EMPTY, name, null, at);
    }
    if (value instanceof SequenceValue list && !world.version().isAtLeast(3, 0)) {
      // Airflow 2 takes the results in a list for things to be mapped over, too.
      list.known().forEach(item -> checkResult(name, item, world, at));
    }
  }

  /** Only what is pushed as the result of a task ({@code ensure_xcomarg_return_value}). */
  private static void checkKeys(Value value, int depth, World world, Evaluator at) {
    if (value instanceof TaskResult result && result.part() == TaskResult.Part.KEY) {
      world.fault(Kind.EXPAND_KEY, "", null, at);
    }
    boolean isContainer = value instanceof SequenceValue || value instanceof DictValue;
    for (Value part : isContainer && depth < DEPTH ? value.parts() : List.<Value>of()) {
      checkKeys(part, depth + 1, world, at);
    }
  }

  /** What a task surely returns that cannot be mapped over: the task fails that returns it. */
  private static void checkResult(String name, Value value, World world, Evaluator at) {
    if (!(value instanceof TaskResult result) || !result.whole()) {
      return;
    }
    StaticTask task = result.sources().getFirst();
    StaticGroup group = task.group();
    boolean isOne = !task.isMapped() && (group == null || !group.isInMapped());
    String type = isOne ? returned(task, world) : null;
    if (type != null) {
      refuse(Kind.EXPAND_RESULT, name, type, task.made(), world, at);
    } else if (isOne) {
      follow(task, name, false, world, at);
    }
  }

  /** Leaves it to the end of the file to follow what a task returns. */
  private static void follow(
      StaticTask task, String name, boolean byRows, World world, Evaluator at) {
    FunctionValue function = task.callable();
    if (function != null && isPlain(task.operator())) {
      world.mappedResults().add(task, function, name, byRows, at);
    }
  }

  /** The type of what a task surely pushes that cannot be mapped over; null for others. */
  private static @Nullable String returned(StaticTask task, World world) {
    FunctionValue function = task.callable();
    Value pushes = task.setting("do_xcom_push");
    boolean isSilent = pushes instanceof Literal literal && literal.truth() == Value.Truth.FALSE;
    if (isSilent || task.operator().equals("EmptyOperator")) {
      return Literal.NONE.typeName();
    }
    if (task.operator().equals("BashOperator")) {
      return pushes == null && task.setting("output_processor") == null ? "str" : null;
    }
    return function != null && isPlain(task.operator()) ? world.returned().of(function) : null;
  }

  private static void refuse(
      Kind kind, String name, String of, @Nullable Site other, World world, Evaluator at) {
    world.fault(kind, new Subject(name, of), at.site(), other, at);
  }

  private static boolean isPlain(String operator) {
    return switch (operator) {
      case "@task",
          "@task.virtualenv",
          "@task.external_python",
          "PythonOperator",
          "PythonVirtualenvOperator",
          "ExternalPythonOperator" ->
          true;
      default -> false;
    };
  }

  /** A function has to get what it asks for, and nothing else. */
  private static void checkNames(
      Arguments parameters,
      CallArguments expanded,
      CallArguments partial,
      boolean byKwargs,
      Predicate<String> isFilled,
      World world,
      Evaluator at) {
    Set<String> names = new HashSet<>();
    for (Arg parameter : parameters.named()) {
      names.add(parameter.name());
    }
    if (parameters.kwarg() == null) {
      for (String name : partial.keywords().keySet()) {
        if (!names.contains(name)) {
          refuse(Kind.EXPAND_UNKNOWN, name, "partial", null, world, at);
        }
      }
      for (String name : byKwargs ? Set.<String>of() : expanded.keywords().keySet()) {
        if (!names.contains(name)) {
          refuse(Kind.EXPAND_UNKNOWN, name, "expand", null, world, at);
        }
      }
    }
    if (byKwargs) {
      new ExpandedRows(world, at).checkNames(parameters, expanded, partial, isFilled);
      return;
    }
    Set<String> given = expanded.keywords().keySet();
    boolean isKnown = !expanded.all().isEmpty() && partial.isComplete() && expanded.isComplete();
    if (!isKnown || !partial.positional().isEmpty()) {
      return;
    }
    for (Arg parameter : parameters.named()) {
      String name = parameter.name();
      boolean isGiven = given.contains(name) || partial.keyword(name) != null;
      if (!isGiven && parameters.defaultOf(parameter).isEmpty() && !isFilled.test(name)) {
        world.fault(Kind.EXPAND_MISSING, name, null, at);
      }
    }
  }

  private static boolean isContext(String name, World world) {
    return new ContextKeys(world.version()).isKnown(name);
  }

  /** The arguments that all operators have, and that partial fills in itself. */
  private static boolean isSetting(String name) {
    return switch (name) {
      case "task_id",
          "dag",
          "task_group",
          "start_date",
          "end_date",
          "owner",
          "depends_on_past",
          "ignore_first_depends_on_past",
          "wait_for_past_depends_before_skipping",
          "wait_for_downstream",
          "retries",
          "queue",
          "pool_slots",
          "execution_timeout",
          "retry_delay",
          "retry_exponential_backoff",
          "priority_weight",
          "weight_rule",
          "trigger_rule",
          "map_index_template",
          "executor_config",
          "on_execute_callback",
          "on_failure_callback",
          "on_success_callback",
          "on_retry_callback",
          "on_skipped_callback",
          "inlets",
          "outlets" ->
          true;
      default -> false;
    };
  }
}
