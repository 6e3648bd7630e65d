package dev.dagproof.run.state;

import dev.dagproof.run.plan.DagPlan;
import dev.dagproof.run.plan.TaskPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All task instances of a run. */
public final class RunState {
  private final DagPlan dag;
  private final Map<String, List<TaskInstance>> instances = new HashMap<>();

  /** A run in which nothing has happened yet: each task has one instance. */
  public RunState(DagPlan dag) {
    this.dag = dag;
    for (TaskPlan task : dag.tasks()) {
      instances.put(task.id(), List.of(new TaskInstance(task, -1, 0)));
    }
  }

  /** The DAG that runs. */
  public DagPlan dag() {
    return dag;
  }

  /** The instances of a task, by map index. */
  public List<TaskInstance> of(TaskPlan task) {
    return instances.getOrDefault(task.id(), List.of());
  }

  /** All instances, those of upstream tasks first. */
  public List<TaskInstance> all() {
    List<TaskInstance> all = new ArrayList<>();
    for (TaskPlan task : dag.tasks()) {
      all.addAll(of(task));
    }
    return all;
  }

  /** The instance of this key; null if there is none. */
  public @Nullable TaskInstance find(InstanceKey key) {
    for (TaskInstance instance : instances.getOrDefault(key.taskId(), List.of())) {
      if (instance.mapIndex() == key.mapIndex()) {
        return instance;
      }
    }
    return null;
  }

  /** Puts so many instances into the place of the one that a mapped task begins with. */
  public void expand(TaskPlan task, int count, int step) {
    List<TaskInstance> expanded = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      expanded.add(new TaskInstance(task, i, step));
    }
    instances.put(task.id(), List.copyOf(expanded));
  }
}
