package dev.dagproof.airflow.structure;

import dev.dagproof.airflow.structure.StaticTask.Edge;
import dev.dagproof.python.evaluation.Site;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tasks of a DAG that wait for each other.
 *
 * @param path the tasks, each before the next; the last is the first again
 * @param closing where the dependency is made that closes it
 */
public record Cycle(List<StaticTask> path, Site closing) {
  /** Copies the path. */
  public Cycle {
    path = List.copyOf(path);
  }

  /** A dependency. */
  private record Arrow(StaticTask above, StaticTask below, Edge edge) {}

  /** The first one of a DAG that is there whenever the file is read; null if there is none. */
  public static @Nullable Cycle of(StaticDag dag) {
    List<Arrow> arrows = arrows(dag);
    if (!isCyclic(arrows)) {
      return null;
    }
    arrows.sort((one, other) -> Integer.compare(one.edge().number(), other.edge().number()));
    int without = 0;
    int with = arrows.size();
    while (with - without > 1) {
      int middle = (without + with) / 2;
      if (isCyclic(arrows.subList(0, middle))) {
        with = middle;
      } else {
        without = middle;
      }
    }
    Arrow closing = arrows.get(without);
    return new Cycle(path(arrows.subList(0, with), closing), closing.edge().site());
  }

  private static List<Arrow> arrows(StaticDag dag) {
    List<Arrow> arrows = new ArrayList<>();
    for (StaticTask above : dag.tasks()) {
      for (StaticTask below : above.downstream()) {
        Edge edge = above.edgeTo(below);
        boolean isCertain = edge != null && edge.certain();
        if (edge != null && isCertain && above.isCertain() && below.isCertain()) {
          arrows.add(new Arrow(above, below, edge));
        }
      }
    }
    return arrows;
  }

  /** Takes away the tasks that wait for nothing, one after the other. */
  private static boolean isCyclic(List<Arrow> arrows) {
    Map<StaticTask, List<StaticTask>> below = below(arrows);
    Map<StaticTask, Integer> waits = new HashMap<>();
    for (Arrow arrow : arrows) {
      waits.merge(arrow.below(), 1, Integer::sum);
    }
    Deque<StaticTask> free = new ArrayDeque<>();
    for (StaticTask task : below.keySet()) {
      if (!waits.containsKey(task)) {
        free.add(task);
      }
    }
    int left = arrows.size();
    while (!free.isEmpty()) {
      for (StaticTask next : below.getOrDefault(free.removeLast(), List.of())) {
        left--;
        if (waits.merge(next, -1, Integer::sum) == 0) {
          free.add(next);
        }
      }
    }
    return left > 0;
  }

  private static Map<StaticTask, List<StaticTask>> below(List<Arrow> arrows) {
    Map<StaticTask, List<StaticTask>> below = new HashMap<>();
    for (Arrow arrow : arrows) {
      below.computeIfAbsent(arrow.above(), key -> new ArrayList<>()).add(arrow.below());
    }
    return below;
  }

  /** The shortest way from the end of the closing dependency to its beginning, and over it. */
  private static List<StaticTask> path(List<Arrow> arrows, Arrow closing) {
    Map<StaticTask, List<StaticTask>> below = below(arrows);
    Map<StaticTask, StaticTask> from = new HashMap<>();
    Set<StaticTask> seen = new HashSet<>(Set.of(closing.below()));
    Deque<StaticTask> open = new ArrayDeque<>(seen);
    while (!open.isEmpty() && !seen.contains(closing.above())) {
      StaticTask task = open.removeFirst();
      for (StaticTask next : below.getOrDefault(task, List.of())) {
        if (seen.add(next)) {
          from.put(next, task);
          open.add(next);
        }
      }
    }
    List<StaticTask> path = new ArrayList<>();
    for (StaticTask task = closing.above(); task != null; task = from.get(task)) {
      path.addFirst(task);
    }
    path.add(closing.below());
    return path;
  }
}
