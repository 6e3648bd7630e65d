package dev.dagproof.airflow.structure;

import dev.dagproof.airflow.structure.StructureFault.Kind;
import dev.dagproof.python.evaluation.CallArguments;
import dev.dagproof.python.evaluation.DictValue;
import dev.dagproof.python.evaluation.Evaluator;
import dev.dagproof.python.evaluation.FunctionValue;
import dev.dagproof.python.evaluation.Literal;
import dev.dagproof.python.evaluation.SequenceValue;
import dev.dagproof.python.evaluation.Unknown;
import dev.dagproof.python.evaluation.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a task will push, before it has run (Airflow's XComArg), or what is to be made of several
 * such results.
 *
 * @param sources the tasks that give it
 * @param part what of their results it is
 */
record TaskResult(List<StaticTask> sources, Part part, World world) implements EdgeNode {
  private static final String RETURN_KEY = "return_value";

  /** What of the results of tasks. */
  enum Part {
    /** All that one task returns, as it is. */
    WHOLE,
    /** What is pushed under one key, or is to be made of that. */
    KEY,
    /** What a group is expanded over, in the function of that group. */
    MAPPED_ARGUMENT,
    /** What is to be made of it. */
    OTHER
  }

  // Written out: a record's own methods cost a cold start several milliseconds.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TaskResult result
        && part == result.part
        && sources.equals(result.sources);
  }

  @Override
  public int hashCode() {
    return sources.hashCode();
  }

  static TaskResult of(StaticTask task, World world) {
    return new TaskResult(List.of(task), Part.WHOLE, world);
  }

  @Override
  public @Nullable StaticDag partOf() {
    return sources.isEmpty() ? null : sources.getFirst().dag();
  }

  @Override
  public List<StaticTask> firstTasks() {
    return sources;
  }

  @Override
  public List<StaticTask> lastTasks() {
    return sources;
  }

  @Override
  public Value item(Value key, Evaluator at) {
    if (part == Part.MAPPED_ARGUMENT) {
      world.fault(Kind.RESULT_OPERATION, typeName(), null, at);
    }
    String text = key.text();
    if (key instanceof Literal && text == null) {
      world.fault(Kind.RESULT_INDEX, "", null, at);
    }
    if (part == Part.WHOLE && RETURN_KEY.equals(text)) {
      return this;
    }
    return part == Part.WHOLE && text != null ? as(Part.KEY) : as(Part.OTHER);
  }

  private TaskResult as(Part of) {
    return new TaskResult(sources, of, world);
  }

  /** Whether it is all that one task returns. */
  boolean whole() {
    return part == Part.WHOLE;
  }

  @Override
  public @Nullable List<Value> items(Evaluator at) {
    world.fault(Kind.RESULT_LOOP, typeName(), null, at);
    return null;
  }

  @Override
  public Value call(CallArguments arguments, Evaluator at) {
    world.fault(Kind.RESULT_CALLED, typeName(), null, at);
    return Unknown.VALUE;
  }

  /** Results have no operators but those of dependencies, and tasks none between them. */
  static void checkOperation(Value left, Value right, World world, Evaluator at) {
    if (left instanceof TaskValue && right instanceof TaskValue) {
      world.fault(Kind.COMPARED, "computes with", null, at);
    }
    String result = isPlain(right) ? placeholder(left) : isPlain(left) ? placeholder(right) : "";
    if (!result.isEmpty()) {
      world.fault(Kind.RESULT_OPERATION, result, null, at);
    }
  }

  /** The type of what stands for a value that comes later; empty for others. */
  private static String placeholder(Value value) {
    return value instanceof TaskResult
        ? value.typeName()
        : value instanceof DagParamValue ? DagParamValue.TYPE : "";
  }

  private static boolean isPlain(Value value) {
    return value instanceof Literal || value instanceof SequenceValue || value instanceof DictValue;
  }

  private Value map(CallArguments given, Evaluator at) {
    Value function = given.get("f", 0);
    if (function instanceof TaskFunction) {
      world.fault(Kind.MAP_WITH_TASK, "", null, at);
    } else if (function instanceof FunctionValue plain) {
      DecoratedCall.plain(plain, CallArguments.of(Unknown.VALUE), world, at);
    }
    return as(part == Part.KEY ? Part.KEY : Part.OTHER);
  }

  @Override
  public Value attribute(String name, Evaluator at) {
    Value edge = edgeMethod(name);
    if (edge != null) {
      return edge;
    }
    return switch (name) {
      case "operator" -> task();
      case "map" -> new Native(this::map);
      case "zip", "concat" -> new Native((given, in) -> with(name, given, in));
      case "as_setup", "as_teardown" -> marked(name);
      default -> {
        if (!isAttribute(name)) {
          world.fault(Kind.RESULT_ATTRIBUTE, name, null, at);
        }
        yield Unknown.VALUE;
      }
    };
  }

  /** Those of {@code PlainXComArg} and what it derives from (2.11.2 and 3.3.2). */
  private static boolean isAttribute(String name) {
    return switch (name) {
      case "apply_upstream_relationship",
          "get_task_map_length",
          "is_setup",
          "is_teardown",
          "iter_references",
          "iter_xcom_references",
          "key",
          "leaves",
          "on_failure_fail_dagrun",
          "resolve",
          "roots",
          "update_relative",
          "node_id",
          "dag_id",
          "dag" ->
          true;
      default ->
          name.startsWith("_") || name.startsWith("serialize") || name.startsWith("deserialize");
    };
  }

  private Value marked(String name) {
    if (sources.size() != 1) {
      return Unknown.VALUE;
    }
    TaskValue task = new TaskValue(sources.getFirst(), world);
    return new Native(
        (given, in) -> {
          task.attribute(name, in).call(given, in);
          return this;
        });
  }

  private Value task() {
    return sources.size() == 1 ? new TaskValue(sources.getFirst(), world) : Unknown.VALUE;
  }

  private Value with(String method, CallArguments others, Evaluator at) {
    Set<StaticTask> all = new LinkedHashSet<>(sources);
    for (Value other : others.positional()) {
      if (isPlain(other)) {
        String why = "`" + method + "` takes results of tasks, and is given " + other.typeName();
        world.fault(Kind.FUNCTION_ARGUMENTS, why, null, at);
      }
      all.addAll(Edges.sources(other));
    }
    return new TaskResult(new ArrayList<>(all), part == Part.KEY ? Part.KEY : Part.OTHER, world);
  }

  @Override
  public Value enter(Evaluator at) {
    return task().enter(at);
  }

  @Override
  public void exit(Evaluator at) {
    task().exit(at);
  }

  @Override
  public String typeName() {
    return part == Part.MAPPED_ARGUMENT ? "MappedArgument" : "XComArg";
  }
}
