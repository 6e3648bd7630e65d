package dev.dagproof.run.plan;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A DAG as its file made it. */
public final class DagPlan {
  private final String id;
  private final Path file;
  private final Settings settings;
  private final List<TaskPlan> inOrder;
  private final Map<String, TaskPlan> tasks = new HashMap<>();
  private final Map<String, GroupPlan> groups = new LinkedHashMap<>();
  private final Map<String, List<TaskPlan>> upstream = new HashMap<>();

  /**
   * What holds for a run as a whole.
   *
   * @param timeout its {@code dagrun_timeout}; null for none
   * @param failFast whether the first failure ends the run ({@code fail_fast}, {@code fail_stop})
   * @param maxActiveTasks how many task instances may run at once
   * @param hasCallbacks whether the DAG is told how a run of it ended
   */
  public record Settings(
      @Nullable Duration timeout, boolean failFast, int maxActiveTasks, boolean hasCallbacks) {}

  /** A plan of these tasks. */
  public DagPlan(
      String id, Path file, Settings settings, List<TaskPlan> tasks, List<GroupPlan> groups) {
    this.id = id;
    this.file = file;
    this.settings = settings;
    for (GroupPlan group : groups) {
      this.groups.put(group.id(), group);
    }
    inOrder = sorted(tasks);
    for (TaskPlan task : inOrder) {
      this.tasks.put(task.id(), task);
    }
    for (TaskPlan task : inOrder) {
      for (String below : task.downstream()) {
        upstream.computeIfAbsent(below, key -> new ArrayList<>()).add(task);
      }
    }
  }

  /** Upstream tasks first, otherwise in the order of the file; what is in a cycle comes last. */
  private static List<TaskPlan> sorted(List<TaskPlan> tasks) {
    Map<String, Integer> waitsFor = new LinkedHashMap<>();
    Map<String, TaskPlan> byId = new HashMap<>();
    for (TaskPlan task : tasks) {
      byId.put(task.id(), task);
      waitsFor.putIfAbsent(task.id(), 0);
      for (String below : task.downstream()) {
        waitsFor.merge(below, 1, Integer::sum);
      }
    }
    Deque<TaskPlan> free = new ArrayDeque<>();
    for (TaskPlan task : tasks) {
      if (waitsFor.getOrDefault(task.id(), 0) == 0) {
        free.add(task);
      }
    }
    Map<String, TaskPlan> sorted = new LinkedHashMap<>();
    while (!free.isEmpty()) {
      TaskPlan task = free.remove();
      sorted.put(task.id(), task);
      for (String below : task.downstream()) {
        TaskPlan next = byId.get(below);
        if (next != null && waitsFor.merge(below, -1, Integer::sum) == 0) {
          free.add(next);
        }
      }
    }
    for (TaskPlan task : tasks) {
      sorted.putIfAbsent(task.id(), task);
    }
    return List.copyOf(sorted.values());
  }

  /** The same DAG without its other tasks. */
  public DagPlan only(Set<String> taskIds) {
    List<TaskPlan> kept = inOrder.stream().filter(task -> taskIds.contains(task.id())).toList();
    return new DagPlan(id, file, settings, kept, groups());
  }

  /** Its {@code dag_id}. */
  public String id() {
    return id;
  }

  /** The file that made it. */
  public Path file() {
    return file;
  }

  /** What holds for a run as a whole. */
  public Settings settings() {
    return settings;
  }

  /** All tasks, those upstream first. */
  public List<TaskPlan> tasks() {
    return inOrder;
  }

  /** The task of this id, which must exist. */
  public TaskPlan task(String taskId) {
    return Objects.requireNonNull(tasks.get(taskId), taskId);
  }

  /** Whether there is such a task. */
  public boolean hasTask(String taskId) {
    return tasks.containsKey(taskId);
  }

  /** The tasks directly before one. */
  public List<TaskPlan> upstream(TaskPlan task) {
    return upstream.getOrDefault(task.id(), List.of());
  }

  /** The tasks directly after one. */
  public List<TaskPlan> downstream(TaskPlan task) {
    List<TaskPlan> below = new ArrayList<>();
    for (String id : task.downstream()) {
      if (hasTask(id)) {
        below.add(task(id));
      }
    }
    return below;
  }

  /** All task groups. */
  public List<GroupPlan> groups() {
    return List.copyOf(groups.values());
  }

  /** The mapped groups around a task, the innermost first. */
  public List<GroupPlan> mappedGroups(TaskPlan task) {
    List<GroupPlan> mapped = new ArrayList<>();
    String at = task.group();
    while (at != null) {
      GroupPlan group = groups.get(at);
      if (group == null) {
        break;
      }
      if (group.isMapped()) {
        mapped.add(group);
      }
      at = group.parent();
    }
    return mapped;
  }

  /** The tasks whose end decides the end of the run (Airflow's effective leaves). */
  public List<TaskPlan> leaves() {
    List<TaskPlan> leaves = new ArrayList<>();
    for (TaskPlan task : inOrder) {
      if (!task.isIgnorable() && !hasWeightyDownstream(task)) {
        leaves.add(task);
      }
    }
    if (leaves.isEmpty()) {
      for (TaskPlan task : inOrder) {
        if (task.downstream().isEmpty()) {
          leaves.add(task);
        }
      }
    }
    return leaves;
  }

  private boolean hasWeightyDownstream(TaskPlan task) {
    for (TaskPlan below : downstream(task)) {
      if (!below.isIgnorable()) {
        return true;
      }
    }
    return false;
  }
}
