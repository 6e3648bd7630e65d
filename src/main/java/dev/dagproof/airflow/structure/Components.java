package dev.dagproof.airflow.structure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The strongly connected components of a graph: in each, every task leads to every other. By
 * Tarjan's algorithm, with a stack of its own, as a chain may have thousands of tasks.
 */
final class Components {
  private final Map<StaticTask, List<StaticTask>> below;
  private final Map<StaticTask, Integer> number = new HashMap<>();
  private final Map<StaticTask, Integer> low = new HashMap<>();
  private final Deque<StaticTask> open = new ArrayDeque<>();
  private final Set<StaticTask> isOpen = new HashSet<>();
  private final List<Set<StaticTask>> found = new ArrayList<>();

  private Components(Map<StaticTask, List<StaticTask>> below) {
    this.below = below;
  }

  /** Those of more than one task. */
  static List<Set<StaticTask>> of(Map<StaticTask, List<StaticTask>> below) {
    Components components = new Components(below);
    for (StaticTask task : below.keySet()) {
      if (!components.number.containsKey(task)) {
        components.walk(task);
      }
    }
    return components.found;
  }

  /** How far the walk is with the tasks behind one. */
  private static final class Step {
    final StaticTask task;
    int next;

    Step(StaticTask task) {
      this.task = task;
    }
  }

  private void walk(StaticTask start) {
    Deque<Step> path = new ArrayDeque<>();
    path.push(enter(start));
    while (!path.isEmpty()) {
      Step step = path.getFirst();
      List<StaticTask> tasks = below.getOrDefault(step.task, List.of());
      if (step.next < tasks.size()) {
        StaticTask next = tasks.get(step.next++);
        if (!number.containsKey(next)) {
          path.push(enter(next));
        } else if (isOpen.contains(next)) {
          low.merge(step.task, number.getOrDefault(next, 0), Math::min);
        }
        continue;
      }
      path.pop();
      int lowest = low.getOrDefault(step.task, 0);
      if (!path.isEmpty()) {
        low.merge(path.getFirst().task, lowest, Math::min);
      }
      if (number.getOrDefault(step.task, 0) == lowest) {
        close(step.task);
      }
    }
  }

  private Step enter(StaticTask task) {
    number.put(task, number.size());
    low.put(task, number.size() - 1);
    open.push(task);
    isOpen.add(task);
    return new Step(task);
  }

  private void close(StaticTask first) {
    Set<StaticTask> component = new HashSet<>();
    StaticTask task;
    do {
      task = open.pop();
      isOpen.remove(task);
      component.add(task);
    } while (task != first);
    if (component.size() > 1) {
      found.add(component);
    }
  }
}
