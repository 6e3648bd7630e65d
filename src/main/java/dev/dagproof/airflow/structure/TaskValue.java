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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A task that is an object of its operator. */
record TaskValue(StaticTask task, World world) implements EdgeNode {

  // Written out: a record's own methods cost a cold start several milliseconds.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TaskValue value && task == value.task;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(task);
  }

  @Override
  public @Nullable StaticDag partOf() {
    return task.dag();
  }

  @Override
  public List<StaticTask> firstTasks() {
    return List.of(task);
  }

  @Override
  public List<StaticTask> lastTasks() {
    return List.of(task);
  }

  @Override
  public Value attribute(String name, Evaluator at) {
    Value edge = edgeMethod(name);
    if (edge != null) {
      return edge;
    }
    return switch (name) {
      case "output" -> TaskResult.of(task, world);
      case "task_id" -> task.id() == null ? Unknown.VALUE : Literal.of(String.valueOf(task.id()));
      case "dag" -> task.dag() == null ? Unknown.VALUE : new DagValue(task.dag(), world);
      case "as_setup" -> new Native((given, in) -> asSetup(in));
      case "as_teardown" -> new Native(this::asTeardown);
      case "expand", "expand_kwargs" ->
          new Native(
              (given, in) -> {
                world.fault(Kind.EXPAND_WITHOUT_PARTIAL, task.operator(), null, in);
                return this;
              });
      case "upstream_list" -> related(task.upstream());
      case "downstream_list" -> related(task.downstream());
      default -> {
        task.markMayJoin();
        yield Member.OF_TASK;
      }
    };
  }

  private Value related(Set<StaticTask> tasks) {
    StaticDag dag = task.dag();
    if (dag != null && !dag.gaps().isEmpty()) {
      return Unknown.VALUE;
    }
    List<Value> values = new ArrayList<>();
    for (StaticTask one : tasks) {
      values.add(new TaskValue(one, world));
    }
    return SequenceValue.list(values);
  }

  private Value asSetup(Evaluator at) {
    if (task.isTeardown()) {
      world.fault(Kind.SETUP_AND_TEARDOWN, String.valueOf(task.id()), null, at);
    }
    task.markSetup();
    return this;
  }

  private Value asTeardown(CallArguments given, Evaluator at) {
    if (task.isSetup()) {
      world.fault(Kind.SETUP_AND_TEARDOWN, String.valueOf(task.id()), null, at);
    }
    task.markTeardown();
    Value setups = given.keyword("setups");
    if (setups != null) {
      Value nature = InstanceValue.nature(setups);
      List<Value> all =
          nature instanceof EdgeNode
              ? List.of(nature)
              : nature instanceof SequenceValue list ? list.known() : List.of();
      for (Value one : all) {
        if (InstanceValue.nature(one) instanceof EdgeNode node) {
          node.lastTasks().forEach(StaticTask::markSetup);
        }
      }
      world.edges().relate(this, setups, false, at);
    }
    return this;
  }

  @Override
  public void assign(String name, Value given, Evaluator at) {
    switch (name) {
      case "trigger_rule" -> task.setTriggerRule(at.isCertain() ? given : Unknown.VALUE);
      case "dag" -> {
        if (given instanceof DagValue value && task.dag() == null) {
          value.dag().add(task);
        } else {
          task.markMayJoin();
        }
      }
      default -> {
        // Somebody's own operator may have any attribute.
        if (task.isOfAirflow()) {
          world.fault(Kind.ATTRIBUTE_NAME, name, null, at);
        }
      }
    }
  }

  @Override
  public Value enter(Evaluator at) {
    if (!task.isSetup() && !task.isTeardown()) {
      world.fault(Kind.NOT_A_CONTEXT, String.valueOf(task.id()), null, at);
    }
    world.setups().enter(task, at);
    return Unknown.VALUE;
  }

  @Override
  public void exit(Evaluator at) {
    world.setups().leave(world, at);
  }

  @Override
  public String typeName() {
    return task.operator();
  }

  /** An attribute or method of a task of which nothing is known, but that it makes no tasks. */
  private enum Member implements Value {
    OF_TASK;

    @Override
    public Value attribute(String name, Evaluator at) {
      return this;
    }

    @Override
    public Value call(CallArguments given, Evaluator at) {
      return Unknown.VALUE;
    }
  }
}
