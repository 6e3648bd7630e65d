package dev.dagproof.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the edges of a graph are drawn. */
public final class EdgeLooks {
  private final DagGraph graph;

  /** Tasks of one number lead to each other. */
  private final int[] circles;

  private EdgeLooks(DagGraph graph, int[] circles) {
    this.graph = graph;
    this.circles = circles;
  }

  /**
   * How an edge is drawn.
   *
   * @param status what became of it
   * @param isDashed whether it is not known that there is this edge in each run
   * @param isInCycle whether it is part of a cycle
   * @param label what is written on it; null for nothing
   */
  public record Look(Status status, boolean isDashed, boolean isInCycle, @Nullable String label) {}

  /** The looks of all edges of a graph. */
  public static EdgeLooks of(DagGraph graph) {
    return new EdgeLooks(graph, circles(graph));
  }

  /** The look of an edge. */
  public Look of(int from, int to) {
    Status status = graph.changes().of(from, to);
    DagGraph.Task above = graph.tasks().get(from);
    boolean isDashed =
        above.is(DagGraph.Mark.UNCERTAIN)
            || graph.tasks().get(to).is(DagGraph.Mark.UNCERTAIN)
            || above.uncertain().contains(to);
    boolean isInCycle = status != Status.REMOVED && circles[from] == circles[to];
    return new Look(status, isDashed, isInCycle, above.labels().get(to));
  }

  /** Of each task the number of its strongly connected component, by Kosaraju's algorithm. */
  private static int[] circles(DagGraph graph) {
    int count = graph.tasks().size();
    List<List<Integer>> below = new ArrayList<>();
    List<List<Integer>> above = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      below.add(new ArrayList<>());
      above.add(new ArrayList<>());
    }
    for (int i = 0; i < count; i++) {
      for (int to : graph.tasks().get(i).downstream()) {
        if (graph.changes().of(i, to) != Status.REMOVED) {
          below.get(i).add(to);
          above.get(to).add(i);
        }
      }
    }
    List<Integer> ended = new ArrayList<>();
    int[] seen = new int[count];
    Arrays.fill(seen, DagGraph.NONE);
    for (int i = 0; i < count; i++) {
      visit(i, i, below, seen, ended);
    }
    int[] circles = new int[count];
    Arrays.fill(circles, DagGraph.NONE);
    for (int task : ended.reversed()) {
      visit(task, task, above, circles, new ArrayList<>());
    }
    return circles;
  }

  /**
   * Gives a number to all that can be reached and have none; depth first, the deepest ends first.
   */
  private static void visit(
      int start, int number, List<List<Integer>> next, int[] numbers, List<Integer> ended) {
    if (numbers[start] != DagGraph.NONE) {
      return;
    }
    numbers[start] = number;
    List<int[]> path = new ArrayList<>();
    path.add(new int[] {start, 0});
    while (!path.isEmpty()) {
      int[] step = path.getLast();
      if (step[1] == next.get(step[0]).size()) {
        ended.add(step[0]);
        path.removeLast();
        continue;
      }
      int to = next.get(step[0]).get(step[1]++);
      if (numbers[to] == DagGraph.NONE) {
        numbers[to] = number;
        path.add(new int[] {to, 0});
      }
    }
  }
}
