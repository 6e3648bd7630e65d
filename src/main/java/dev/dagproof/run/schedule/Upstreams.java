package dev.dagproof.run.schedule;

import dev.dagproof.run.plan.DagPlan;
import dev.dagproof.run.plan.GroupPlan;
import dev.dagproof.run.plan.TaskPlan;
import dev.dagproof.run.plan.TriggerRule;
import dev.dagproof.run.state.RunState;
import dev.dagproof.run.state.TaskInstance;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which instances a task instance waits for. Within a mapped group these are the ones of the same
 * value, else all instances of the tasks before it (Airflow's {@code
 * get_relevant_upstream_map_indexes}).
 */
final class Upstreams {
  private final RunState run;
  private final MapCounts counts;
  private final boolean isAirflow3;

  Upstreams(RunState run, MapCounts counts, boolean isAirflow3) {
    this.run = run;
    this.counts = counts;
    this.isAirflow3 = isAirflow3;
  }

  /** The instances of these tasks that matter to an instance. */
  List<TaskInstance> of(TaskInstance instance, List<TaskPlan> tasks) {
    List<TaskInstance> found = new ArrayList<>();
    for (TaskPlan task : tasks) {
      add(instance, task, found);
    }
    return found;
  }

  private void add(TaskInstance instance, TaskPlan upstream, List<TaskInstance> found) {
    List<TaskInstance> all = run.of(upstream);
    DagPlan dag = run.dag();
    List<GroupPlan> groups = dag.mappedGroups(instance.task());
    List<GroupPlan> upstreamGroups = groups.isEmpty() ? List.of() : dag.mappedGroups(upstream);
    GroupPlan shared = firstShared(groups, upstreamGroups);
    int count = shared == null ? -1 : counts.of(instance.task());
    if (shared == null || count <= 0 || dependsOnAll(instance, groups, upstream)) {
      found.addAll(all);
      return;
    }
    int sharedCount = counts.of(shared);
    int from = Math.floorDiv(instance.mapIndex() * sharedCount, count);
    int to = from + 1;
    boolean isFurtherMapped = upstream.isMapped() || !upstreamGroups.getFirst().equals(shared);
    if (isFurtherMapped) {
      int further = Math.max(count / sharedCount, 1);
      from *= further;
      to = from + further;
    }
    for (TaskInstance one : all) {
      if (one.mapIndex() < 0 || (one.mapIndex() >= from && one.mapIndex() < to)) {
        found.add(one);
      }
    }
  }

  private static @Nullable GroupPlan firstShared(List<GroupPlan> groups, List<GroupPlan> others) {
    for (GroupPlan group : groups) {
      if (others.contains(group)) {
        return group;
      }
    }
    return null;
  }

  /** Rules that one upstream task may satisfy look at all, lest they end a group unexpanded. */
  private boolean dependsOnAll(TaskInstance instance, List<GroupPlan> groups, TaskPlan upstream) {
    TaskPlan task = instance.task();
    if (task.mappedUpstreams().contains(upstream.id())) {
      return false;
    }
    if (isAirflow3) {
      return instance.mapIndex() < 0
          && (task.triggerRule().isFast()
              || task.triggerRule() == TriggerRule.NONE_FAILED_MIN_ONE_SUCCESS);
    }
    return task.triggerRule().isFast() && groups.getFirst().id().equals(task.group());
  }
}
