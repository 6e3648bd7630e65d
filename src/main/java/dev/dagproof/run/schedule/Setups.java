package dev.dagproof.run.schedule;

import dev.dagproof.run.plan.DagPlan;
import dev.dagproof.run.plan.TaskPlan;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The setups that a task needs without standing directly behind them: those somewhere before it
 * whose teardown comes after it, or that have none ({@code get_upstreams_only_setups} of 2.11.2).
 */
final class Setups {
  private final DagPlan dag;
  private final Map<String, List<TaskPlan>> known = new HashMap<>();
  private final boolean any;

  Setups(DagPlan dag) {
    this.dag = dag;
    this.any = dag.tasks().stream().anyMatch(TaskPlan::isSetup);
  }

  /** The setups that are not directly before a task, but that it needs. */
  List<TaskPlan> indirect(TaskPlan task) {
    if (!any || task.isTeardown()) {
      return List.of();
    }
    return known.computeIfAbsent(task.id(), id -> find(task));
  }

  private List<TaskPlan> find(TaskPlan task) {
    Collection<TaskPlan> below = reachable(task, false);
    List<TaskPlan> direct = dag.upstream(task);
    List<TaskPlan> found = new ArrayList<>();
    for (TaskPlan setup : reachable(task, true)) {
      if (setup.isSetup() && !direct.contains(setup) && covers(setup, below)) {
        found.add(setup);
      }
    }
    return found;
  }

  private boolean covers(TaskPlan setup, Collection<TaskPlan> below) {
    boolean hasTeardown = false;
    for (TaskPlan teardown : next(setup, false)) {
      if (teardown.isTeardown()) {
        hasTeardown = true;
        if (below.contains(teardown)) {
          return true;
        }
      }
    }
    return !hasTeardown;
  }

  private Collection<TaskPlan> reachable(TaskPlan from, boolean upwards) {
    Map<String, TaskPlan> found = new LinkedHashMap<>();
    Deque<TaskPlan> open = new ArrayDeque<>(next(from, upwards));
    while (!open.isEmpty()) {
      TaskPlan task = open.remove();
      if (found.putIfAbsent(task.id(), task) == null) {
        open.addAll(next(task, upwards));
      }
    }
    return found.values();
  }

  private List<TaskPlan> next(TaskPlan task, boolean upwards) {
    return upwards ? dag.upstream(task) : dag.downstream(task);
  }
}
