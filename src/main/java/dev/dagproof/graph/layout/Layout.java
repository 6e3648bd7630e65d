package dev.dagproof.graph.layout;

import dev.dagproof.graph.DagGraph;
import dev.dagproof.graph.EdgeLooks.Look;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the tasks, groups and edges of a graph stand, from its upper left corner.
 *
 * @param tasks by the numbers of the tasks
 * @param groups by the numbers of the groups
 */
public record Layout(
    double width, double height, List<Box> tasks, List<Box> groups, List<Line> edges) {
  public Layout {
    tasks = List.copyOf(tasks);
    groups = List.copyOf(groups);
    edges = List.copyOf(edges);
  }

  /** A rectangle. */
  public record Box(double x, double y, double width, double height) {}

  /** A corner, or an end, of an edge. */
  public record Point(double x, double y) {}

  /**
   * An edge between tasks, from point to point; or a part of several that meet in a knot.
   *
   * @param from the number of the task; {@link DagGraph#NONE} where it begins in a knot
   * @param to the same of its end
   * @param label where its label stands; null if it has none
   */
  public record Line(int from, int to, Look look, List<Point> points, @Nullable Point label) {
    public Line {
      points = List.copyOf(points);
    }

    Line through(List<Point> others, @Nullable Point labelled) {
      return new Line(from, to, look, others, labelled);
    }
  }

  /** How large something has to be for its text. */
  public record Size(double width, double height) {}
}
