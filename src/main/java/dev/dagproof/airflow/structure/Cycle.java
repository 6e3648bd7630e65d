package dev.dagproof.airflow.structure;

import dev.dagproof.airflow.structure.StaticTask.Edge;
import dev.dagproof.python.evaluation.Site;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tasks of a DAG that wait for each other.
 *
 * @param path the tasks, each before the next; the last is the first again
 * @param number of the dependency that closes it
 * @param closing where that is made
 */
public record Cycle(List<StaticTask> path, int number, Site closing) {
  /** So many dependencies are followed in search of a shorter cycle than the one that is known. */
  private static final int EFFORT = 200_000;

  /** Copies the path. */
  public Cycle {
    path = List.copyOf(path);
  }

  /** A dependency. */
  private record Arrow(StaticTask above, StaticTask below, Edge edge) {
    Cycle closes(List<StaticTask> path) {
      return new Cycle(path, edge.number(), edge.site());
    }
  }

  /**
   * Those that are there whenever the file is read: the tasks that wait for themselves, and the
   * shortest of all cycles that have tasks in common; in the order in which they are closed.
   */
  public static List<Cycle> of(StaticDag dag) {
    List<Cycle> found = new ArrayList<>();
    List<Arrow> arrows = new ArrayList<>();
    for (Arrow arrow : arrows(dag)) {
      if (arrow.above() == arrow.below()) {
        found.add(arrow.closes(List.of(arrow.above(), arrow.below())));
      } else {
        arrows.add(arrow);
      }
    }
    for (Set<StaticTask> component : Components.of(below(arrows))) {
      List<Arrow> inside = new ArrayList<>();
      for (Arrow arrow : arrows) {
        if (component.contains(arrow.above()) && component.contains(arrow.below())) {
          inside.add(arrow);
        }
      }
      found.add(shortest(inside));
    }
    found.sort((one, other) -> Integer.compare(one.number(), other.number()));
    return found;
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
    arrows.sort((one, other) -> Integer.compare(one.edge().number(), other.edge().number()));
    return arrows;
  }

  /** The shortest cycle of a component; of several that one which is closed first. */
  private static Cycle shortest(List<Arrow> arrows) {
    int first = firstClosing(arrows);
    Map<StaticTask, List<StaticTask>> below = below(arrows.subList(0, first));
    int effort = 0;
    Arrow closing = arrows.get(first);
    List<StaticTask> shortest = null;
    for (int i = first; i < arrows.size() && (shortest == null || effort < EFFORT); i++) {
      Arrow arrow = arrows.get(i);
      below.computeIfAbsent(arrow.above(), key -> new ArrayList<>()).add(arrow.below());
      List<StaticTask> path = path(below, arrow);
      effort += i;
      if (path != null && (shortest == null || path.size() < shortest.size())) {
        shortest = path;
        closing = arrow;
      }
    }
    return closing.closes(shortest == null ? List.of() : shortest);
  }

  /** The first dependency with which there is a cycle, by halves. */
  private static int firstClosing(List<Arrow> arrows) {
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
    return without;
  }

  private static boolean isCyclic(List<Arrow> arrows) {
    return !Components.of(below(arrows)).isEmpty();
  }

  private static Map<StaticTask, List<StaticTask>> below(List<Arrow> arrows) {
    Map<StaticTask, List<StaticTask>> below = new LinkedHashMap<>();
    for (Arrow arrow : arrows) {
      below.computeIfAbsent(arrow.above(), key -> new ArrayList<>()).add(arrow.below());
    }
    return below;
  }

  /** The shortest way from the end of a dependency to its beginning, and over it; null if none. */
  private static @Nullable List<StaticTask> path(
      Map<StaticTask, List<StaticTask>> below, Arrow closing) {
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
    if (!seen.contains(closing.above())) {
      return null;
    }
    List<StaticTask> path = new ArrayList<>();
    for (StaticTask task = closing.above(); task != null; task = from.get(task)) {
      path.addFirst(task);
    }
    path.add(closing.below());
    return path;
  }
}
