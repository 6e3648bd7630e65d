package dev.dagproof.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tasks that have the same tasks before and behind them: they are drawn as one. Equal only to
 * itself.
 */
final class TaskClass {
  private final List<Integer> tasks = new ArrayList<>();
  private final Set<TaskClass> downstream = new LinkedHashSet<>();
  private int open;

  /** The numbers of its tasks. */
  List<Integer> tasks() {
    return tasks;
  }

  /** What comes directly behind it. */
  Set<TaskClass> downstream() {
    return downstream;
  }

  /** What a task's class goes by. */
  private record Key(Set<Integer> above, Set<Integer> below, int alone) {}

  /**
   * The classes of a graph without cycles, each behind those before it; a class comes right behind
   * what leads to it where that can be.
   *
   * @param downstream of each task the tasks behind it
   */
  static List<TaskClass> inOrder(List<Set<Integer>> downstream) {
    int count = downstream.size();
    List<Set<Integer>> upstream = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      upstream.add(new TreeSet<>());
    }
    for (int i = 0; i < count; i++) {
      for (int below : downstream.get(i)) {
        upstream.get(below).add(i);
      }
    }
    Map<Key, TaskClass> byKey = new HashMap<>();
    List<TaskClass> byTask = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boolean isAlone = upstream.get(i).isEmpty() && downstream.get(i).isEmpty();
      Key key = new Key(upstream.get(i), downstream.get(i), isAlone ? i : -1);
      TaskClass of = byKey.computeIfAbsent(key, k -> new TaskClass());
      of.tasks.add(i);
      byTask.add(of);
    }
    for (int i = 0; i < count; i++) {
      for (int below : downstream.get(i)) {
        byTask.get(i).downstream.add(byTask.get(below));
      }
    }
    return inOrder(new LinkedHashSet<>(byTask));
  }

  private static List<TaskClass> inOrder(Set<TaskClass> all) {
    for (TaskClass one : all) {
      for (TaskClass below : one.downstream) {
        below.open++;
      }
    }
    List<TaskClass> ready = new ArrayList<>();
    for (TaskClass one : List.copyOf(all).reversed()) {
      if (one.open == 0) {
        ready.add(one);
      }
    }
    List<TaskClass> ordered = new ArrayList<>();
    while (!ready.isEmpty()) {
      TaskClass next = ready.removeLast();
      ordered.add(next);
      for (TaskClass below : List.copyOf(next.downstream).reversed()) {
        below.open--;
        if (below.open == 0) {
          ready.add(below);
        }
      }
    }
    return ordered;
  }
}
