package dev.dagproof.airflow.structure;

import dev.dagproof.airflow.structure.StructureFault.Kind;
import dev.dagproof.python.evaluation.Evaluator;
import dev.dagproof.python.evaluation.Literal;
import dev.dagproof.python.evaluation.Unknown;
import dev.dagproof.python.evaluation.Value;
import java.util.List;

/** A task group. */
record GroupValue(StaticGroup group, World world) implements EdgeNode {

  @Override
  public StaticDag partOf() {
    return group.dag();
  }

  @Override
  public List<StaticTask> firstTasks() {
    return group.roots();
  }

  @Override
  public List<StaticTask> lastTasks() {
    return group.leaves();
  }

  @Override
  public List<StaticTask> leadingTasks() {
    List<StaticTask> leaves = group.leaves();
    boolean standsFor = leaves.isEmpty() && world.version().isAtLeast(3, 0);
    return standsFor ? group.standIns() : leaves;
  }

  @Override
  public void placedBehind(EdgeNode above, Evaluator at) {
    group.addBefore(above.lastTasks());
    if (group.leads()) {
      overNothing(at);
    }
  }

  @Override
  public void placedBefore(EdgeNode below, Evaluator at) {
    group.markLeading();
    if (group.follows() && !world.version().isAtLeast(3, 0)) {
      overNothing(at);
    }
  }

  private void overNothing(Evaluator at) {
    if (group.tasks().isEmpty() && group.dag().isComplete() && at.isCertain()) {
      world.fault(Kind.EDGE_OVER_NOTHING, "task group", null, at);
    }
  }

  @Override
  public Value enter(Evaluator at) {
    world.enter(group.dag(), group);
    return this;
  }

  @Override
  public void exit(Evaluator at) {
    world.leave();
  }

  @Override
  public Value attribute(String name, Evaluator at) {
    Value edge = edgeMethod(name);
    if (edge != null) {
      return edge;
    }
    return switch (name) {
      case "group_id" ->
          group.id() == null ? Unknown.VALUE : Literal.of(String.valueOf(group.id()));
      case "dag" -> new DagValue(group.dag(), world);
      case "add" ->
          new Native(
              (given, in) -> {
                World.gap(group.dag(), "Tasks are added to a group.", in);
                Escape.release(given);
                return Unknown.VALUE;
              });
      default -> Unknown.VALUE;
    };
  }

  @Override
  public Value item(Value key, Evaluator at) {
    String label = key.text();
    String id = label == null ? null : group.childId(label);
    StaticTask task = id == null ? null : group.dag().task(id);
    return task == null ? Unknown.VALUE : new TaskValue(task, world);
  }

  @Override
  public String typeName() {
    return "TaskGroup";
  }
}
