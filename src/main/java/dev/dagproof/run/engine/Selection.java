package dev.dagproof.run.engine;

import dev.dagproof.run.plan.DagPlan;
import dev.dagproof.run.plan.TaskPlan;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which tasks of a DAG run.
 *
 * @param tasks patterns of tasks that run
 * @param from patterns of tasks that run with all behind them
 * @param until patterns of tasks that run with all before them
 */
public record Selection(List<String> tasks, List<String> from, List<String> until) {
  /** Whether all run. */
  public boolean isAll() {
    return tasks.isEmpty() && from.isEmpty() && until.isEmpty();
  }

  /**
   * The DAG of the selected tasks, and of the edges between them.
   *
   * @throws RefusedException for a pattern that fits no task
   */
  public DagPlan of(DagPlan dag) throws RefusedException {
    if (isAll()) {
      return dag;
    }
    Set<String> selected = new LinkedHashSet<>();
    for (String pattern : tasks) {
      matching(dag, pattern, "--task").forEach(task -> selected.add(task.id()));
    }
    Set<String> behind = new LinkedHashSet<>();
    for (String pattern : from) {
      for (TaskPlan task : matching(dag, pattern, "--from")) {
        reach(dag, task, false, behind);
      }
    }
    Set<String> before = new LinkedHashSet<>();
    for (String pattern : until) {
      for (TaskPlan task : matching(dag, pattern, "--until")) {
        reach(dag, task, true, before);
      }
    }
    // Both ends of a stretch: what is between them.
    if (!from.isEmpty() && !until.isEmpty()) {
      behind.retainAll(before);
    } else {
      behind.addAll(before);
    }
    selected.addAll(behind);
    if (selected.isEmpty()) {
      throw new RefusedException("nothing lies between --from and --until");
    }
    return dag.only(selected);
  }

  /**
   * Looks whether each pattern of an option fits a task.
   *
   * @throws RefusedException for one that does not: it is a mistake
   */
  public static void check(DagPlan dag, List<String> patterns, String option)
      throws RefusedException {
    for (String pattern : patterns) {
      matching(dag, pattern, option);
    }
  }

  /** Whether a task id fits one of the patterns. */
  public static boolean matches(List<String> patterns, String taskId) {
    for (String pattern : patterns) {
      if (matches(pattern, taskId)) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(String pattern, String taskId) {
    if (pattern.equals(taskId)) {
      return true;
    }
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
    return matcher.matches(Path.of(taskId));
  }

  private static List<TaskPlan> matching(DagPlan dag, String pattern, String option)
      throws RefusedException {
    List<TaskPlan> found =
        dag.tasks().stream().filter(task -> matches(pattern, task.id())).toList();
    if (found.isEmpty()) {
      throw new RefusedException(
          option + ": the DAG `" + dag.id() + "` has no task `" + pattern + "`");
    }
    return found;
  }

  private static void reach(DagPlan dag, TaskPlan from, boolean upwards, Set<String> found) {
    Deque<TaskPlan> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty()) {
      TaskPlan task = open.remove();
      if (found.add(task.id())) {
        open.addAll(upwards ? dag.upstream(task) : dag.downstream(task));
      }
    }
  }
}
