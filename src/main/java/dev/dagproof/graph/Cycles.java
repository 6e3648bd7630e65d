package dev.dagproof.graph;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The edges of a graph, without those that close a cycle.
 *
 * @param downstream of each task the tasks behind it
 * @param closing what was left out: pairs of numbers
 */
record Cycles(List<Set<Integer>> downstream, List<int[]> closing) {
  static Cycles of(DagGraph graph) {
    int count = graph.tasks().size();
    List<Set<Integer>> kept = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      kept.add(new LinkedHashSet<>());
    }
    List<int[]> closing = new ArrayList<>();
    boolean[] isDone = new boolean[count];
    boolean[] isOnPath = new boolean[count];
    for (int start = 0; start < count; start++) {
      walk(start, graph, kept, closing, isDone, isOnPath);
    }
    return new Cycles(kept, closing);
  }

  /** Depth first with a stack of its own: a chain may have thousands of tasks. */
  private static void walk(
      int start,
      DagGraph graph,
      List<Set<Integer>> kept,
      List<int[]> closing,
      boolean[] isDone,
      boolean[] isOnPath) {
    if (isDone[start]) {
      return;
    }
    List<int[]> path = new ArrayList<>();
    path.add(new int[] {start, 0});
    isOnPath[start] = true;
    while (!path.isEmpty()) {
      int[] step = path.getLast();
      List<Integer> below = graph.tasks().get(step[0]).downstream();
      if (step[1] == below.size()) {
        isOnPath[step[0]] = false;
        isDone[step[0]] = true;
        path.removeLast();
        continue;
      }
      int next = below.get(step[1]++);
      if (isOnPath[next]) {
        closing.add(new int[] {step[0], next});
        continue;
      }
      kept.get(step[0]).add(next);
      if (!isDone[next]) {
        isOnPath[next] = true;
        path.add(new int[] {next, 0});
      }
    }
  }
}
