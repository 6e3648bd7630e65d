package dev.dagproof.run.schedule;

import dev.dagproof.run.plan.DagPlan;
import dev.dagproof.run.plan.GroupPlan;
import dev.dagproof.run.plan.TaskPlan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many instances the mapped tasks and mapped groups of a run have, as far as it is known. */
final class MapCounts {
  private final DagPlan dag;
  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<String, Integer> steps = new HashMap<>();

  MapCounts(DagPlan dag) {
    this.dag = dag;
  }

  /**
   * Notes the number of a mapped task, or of a mapped group; groups around it are counted in.
   *
   * @param step the step of the schedule that knows it first
   */
  void put(String taskOrGroup, int count, int step) {
    counts.put(taskOrGroup, count);
    steps.put(taskOrGroup, step);
  }

  /** The step of the schedule that knows a task's number first; -1 while none does. */
  int knownFrom(TaskPlan task) {
    int from = -1;
    for (String id : factors(task)) {
      Integer step = steps.get(id);
      if (step == null) {
        return -1;
      }
      from = Math.max(from, step);
    }
    return from;
  }

  /** What is asked for next, so that a task's number is known; null when it is. */
  @Nullable String unknown(TaskPlan task) {
    for (String id : factors(task)) {
      if (!counts.containsKey(id)) {
        return id;
      }
    }
    return null;
  }

  /** The number of a task's instances; -1 while it is not known. */
  int of(TaskPlan task) {
    List<String> factors = factors(task);
    return factors.isEmpty() ? 1 : counts.getOrDefault(factors.getFirst(), -1);
  }

  /** The number of a group's instances, which is known with those of the tasks in it. */
  int of(GroupPlan group) {
    return counts.getOrDefault(group.id(), -1);
  }

  /** What it depends on: its mapped groups, the innermost first, or else itself. */
  private List<String> factors(TaskPlan task) {
    List<String> groups = dag.mappedGroups(task).stream().map(GroupPlan::id).toList();
    return groups.isEmpty() && task.isMapped() ? List.of(task.id()) : groups;
  }
}
