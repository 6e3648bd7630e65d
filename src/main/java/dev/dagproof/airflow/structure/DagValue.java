package dev.dagproof.airflow.structure;

import dev.dagproof.airflow.structure.StructureFault.Kind;
import dev.dagproof.python.evaluation.CallArguments;
import dev.dagproof.python.evaluation.Evaluator;
import dev.dagproof.python.evaluation.InstanceValue;
import dev.dagproof.python.evaluation.Literal;
import dev.dagproof.python.evaluation.SequenceValue;
import dev.dagproof.python.evaluation.Unknown;
import dev.dagproof.python.evaluation.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A DAG. */
record DagValue(StaticDag dag, World world) implements DagPart {
  // Written out: a record's own methods cost a cold start several milliseconds.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DagValue value && dag == value.dag;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(dag);
  }

  @Override
  public StaticDag partOf() {
    return dag;
  }

  @Override
  public Value enter(Evaluator at) {
    world.enter(dag, null);
    Value register = dag.arguments().keyword("auto_register");
    if (!(register instanceof Literal literal) || literal.truth() != Truth.FALSE) {
      dag.register();
    }
    return this;
  }

  @Override
  public void exit(Evaluator at) {
    world.leave();
  }

  @Override
  public Value attribute(String name, Evaluator at) {
    return switch (name) {
      case "dag_id" -> dag.givenId();
      case "tasks" -> tasks();
      case "task" ->
          new TaskDecorator(
              "@task", new CallArguments(List.of(), Map.of("dag", this), true, true), world);
      case "get_task" -> new Native(this::task);
      case "add_task", "add_tasks" -> new Native(this::add);
      case "test", "cli", "run" ->
          new Native(
              (given, in) -> {
                dag.markRunHere();
                if (name.equals("test") && world.version().isAtLeast(3, 0)) {
                  world.ranWhenRead(in);
                }
                return Unknown.VALUE;
              });
      case "__enter__" -> new Native((given, in) -> enterByName(in));
      case "__exit__" -> new Native((given, in) -> leaveByName(in));
      case "clear", "topological_sort" -> new Native((given, in) -> Unknown.VALUE);
      default -> Unknown.VALUE;
    };
  }

  /** As a manager of the project does it; where that is not certain it may be entered. */
  private Value enterByName(Evaluator at) {
    if (at.isCertain()) {
      return enter(at);
    }
    World.gapOfDoubt(dag, "Whether the DAG is entered", at);
    world.entered(Unknown.VALUE);
    return this;
  }

  private Value leaveByName(Evaluator at) {
    if (at.isCertain() && world.dag() == dag) {
      exit(at);
    } else {
      world.entered(Unknown.VALUE);
    }
    return Literal.NONE;
  }

  private Value tasks() {
    if (!dag.gaps().isEmpty()) {
      return Unknown.VALUE;
    }
    List<Value> tasks = new ArrayList<>();
    for (StaticTask task : dag.tasks()) {
      tasks.add(new TaskValue(task, world));
    }
    return SequenceValue.list(tasks);
  }

  private Value task(CallArguments given, Evaluator at) {
    Value id = given.get("task_id", 0);
    String text = id == null ? null : id.text();
    StaticTask task = text == null ? null : dag.task(text);
    if (text != null && task == null && dag.isComplete() && dag.isCertain()) {
      world.fault(Kind.FUNCTION_ARGUMENTS, "the DAG has no task `" + text + "` so far", null, at);
    }
    return task == null ? Unknown.VALUE : new TaskValue(task, world);
  }

  private Value add(CallArguments given, Evaluator at) {
    for (Value value : given.all()) {
      List<Value> items = value.items(at);
      for (Value item : items == null ? List.of(value) : items) {
        if (InstanceValue.nature(item) instanceof TaskValue task && task.task().dag() == null) {
          dag.add(task.task());
        } else {
          World.gap(dag, "Tasks are added that are not known.", at);
        }
      }
    }
    return Literal.NONE;
  }

  @Override
  public Truth truth() {
    return Truth.TRUE;
  }

  @Override
  public String typeName() {
    return "DAG";
  }
}
