package dev.dagproof.run.output;

import dev.dagproof.run.plan.GroupPlan;
import dev.dagproof.run.plan.TaskPlan;
import dev.dagproof.run.state.RunState;
import dev.dagproof.run.state.TaskInstance;
import dev.dagproof.run.state.TaskState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which lines a tree of groups and tasks has. Where not all fit, what belongs together is folded to
 * a line of its own: at first mapped tasks, then groups; at last only what runs or has failed is
 * left.
 */
final class TreeRows {
  private static final int FEW = 3;

  private final RunState state;

  TreeRows(RunState state) {
    this.state = state;
  }

  /**
   * A line.
   *
   * @param of the instances that it stands for; empty for the title of a group
   */
  record Row(int depth, String name, List<TaskInstance> of) {
    /** The only instance; null for a title, or several. */
    @Nullable TaskInstance instance() {
      return of.size() == 1 ? of.getFirst() : null;
    }
  }

  /** So many lines, or fewer. */
  List<Row> fitting(int room) {
    for (int folding = 0; folding <= 2; folding++) {
      List<Row> rows = new ArrayList<>();
      addGroup(null, 0, folding, rows);
      if (rows.size() <= room) {
        return rows;
      }
    }
    return active(room);
  }

  private void addGroup(@Nullable String group, int depth, int folding, List<Row> rows) {
    for (TaskPlan task : state.dag().tasks()) {
      if (Objects.equals(task.group(), group)) {
        addTask(task, depth, folding, rows);
      }
    }
    for (GroupPlan below : state.dag().groups()) {
      if (Objects.equals(below.parent(), group)) {
        List<TaskInstance> inside = new ArrayList<>();
        collect(below.id(), inside);
        String label = label(below.id(), group);
        if (folding >= 2 && inside.size() > 1) {
          addFolded(below.id(), label, inside, depth, rows);
        } else if (!inside.isEmpty()) {
          rows.add(new Row(depth, label, List.of()));
          addGroup(below.id(), depth + 1, folding, rows);
        }
      }
    }
  }

  private void addTask(TaskPlan task, int depth, int folding, List<Row> rows) {
    List<TaskInstance> instances = state.of(task);
    String label = label(task.id(), task.group());
    if (folding == 0 || instances.size() <= FEW) {
      for (TaskInstance instance : instances) {
        rows.add(new Row(depth, label + index(instance), List.of(instance)));
      }
      return;
    }
    addFolded(task.group(), label, instances, depth, rows);
  }

  /** A line for all of them, and those of which there is something to tell. */
  private static void addFolded(
      @Nullable String group,
      String label,
      List<TaskInstance> instances,
      int depth,
      List<Row> rows) {
    rows.add(new Row(depth, label, instances));
    for (TaskInstance instance : instances) {
      if (isActive(instance)) {
        String name = label(instance.task().id(), group) + index(instance);
        rows.add(new Row(depth + 1, name, List.of(instance)));
      }
    }
  }

  private void collect(String group, List<TaskInstance> inside) {
    for (TaskPlan task : state.dag().tasks()) {
      if (group.equals(task.group())) {
        inside.addAll(state.of(task));
      }
    }
    for (GroupPlan below : state.dag().groups()) {
      if (group.equals(below.parent())) {
        collect(below.id(), inside);
      }
    }
  }

  /** What runs, then what has failed, the last of them; with their full names. */
  private List<Row> active(int room) {
    List<TaskInstance> active = new ArrayList<>();
    for (TaskInstance instance : state.all()) {
      if (isActive(instance)) {
        active.add(instance);
      }
    }
    active.sort(Comparator.comparing((TaskInstance one) -> one.state().isFinal()));
    List<Row> rows = new ArrayList<>();
    for (TaskInstance instance : active.subList(0, Math.min(active.size(), room))) {
      rows.add(new Row(0, instance.key().toString(), List.of(instance)));
    }
    return rows;
  }

  private static boolean isActive(TaskInstance instance) {
    TaskState at = instance.state();
    boolean isWaiting = at == TaskState.NONE || at == TaskState.QUEUED;
    return at == TaskState.FAILED || !(at.isFinal() || isWaiting);
  }

  private static String index(TaskInstance instance) {
    return instance.mapIndex() < 0 ? "" : "[" + instance.mapIndex() + "]";
  }

  private static String label(String id, @Nullable String group) {
    return group != null && id.startsWith(group + ".") ? id.substring(group.length() + 1) : id;
  }
}
