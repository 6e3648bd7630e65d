package dev.dagproof.airflow.structure;

import dev.dagproof.airflow.structure.StructureFault.Kind;
import dev.dagproof.python.evaluation.CallArguments;
import dev.dagproof.python.evaluation.Evaluator;
import dev.dagproof.python.evaluation.Unknown;
import dev.dagproof.python.evaluation.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a task will push, before it has run (Airflow's XComArg), or what is to be made of several
 * such results.
 *
 * @param sources the tasks that give it
 * @param whole whether it is all that one task returns, as it is
 * @param key the key of its own under which it, or a part of it, is pushed; null if none is known
 */
record TaskResult(List<StaticTask> sources, boolean whole, @Nullable String key, World world)
    implements EdgeNode {
  private static final String RETURNED = "return_value";

  // Written out: a record's own methods cost a cold start several milliseconds.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TaskResult result
        && whole == result.whole
        && Objects.equals(key, result.key)
        && sources.equals(result.sources);
  }

  @Override
  public int hashCode() {
    return sources.hashCode();
  }

  static TaskResult of(StaticTask task, World world) {
    return new TaskResult(List.of(task), true, null, world);
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
  public Value item(Value asked, Evaluator at) {
    String text = asked.text();
    return new TaskResult(sources, false, RETURNED.equals(text) ? null : text, world);
  }

  private Value map(CallArguments given, Evaluator at) {
    Value function = given.get("f", 0);
    if (function instanceof TaskFunction) {
      world.fault(Kind.MAP_WITH_TASK, "", null, at);
    }
    return new TaskResult(sources, false, key, world);
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
      case "zip", "concat" -> new Native((given, in) -> with(given.positional()));
      case "as_setup", "as_teardown" -> marked(name);
      default -> Unknown.VALUE;
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

  private Value with(List<Value> others) {
    Set<StaticTask> all = new LinkedHashSet<>(sources);
    for (Value other : others) {
      all.addAll(Edges.sources(other));
    }
    return new TaskResult(new ArrayList<>(all), false, key, world);
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
    return "XComArg";
  }
}
