package dev.dagproof.graph;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Draws classes of tasks below each other, and their edges as lanes left of them. A lane leads from
 * those above it to all that is open in it, so there are few of them.
 */
final class LaneDrawing {
  private final List<@Nullable Set<TaskClass>> lanes = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private boolean isAfterLone;

  private LaneDrawing() {}

  /**
   * A line of the drawing.
   *
   * @param lines what is drawn at its left
   * @param task the number of the task that stands in it; {@link DagGraph#NONE} for none
   */
  record Row(String lines, int task) {}

  /** Draws classes, each of them behind those that lead to it. */
  static List<Row> of(List<TaskClass> classes) {
    LaneDrawing drawing = new LaneDrawing();
    classes.forEach(drawing::draw);
    return drawing.rows;
  }

  private void draw(TaskClass next) {
    List<Integer> from = new ArrayList<>();
    for (int i = 0; i < lanes.size(); i++) {
      Set<TaskClass> open = lanes.get(i);
      if (open != null && open.remove(next)) {
        from.add(i);
      }
    }
    int column = column(from);
    boolean isLone = from.isEmpty() && next.downstream().isEmpty();
    if (from.isEmpty()) {
      // Tasks with no neighbours at all are a list, others a drawing each.
      if (!rows.isEmpty() && !(isLone && isAfterLone)) {
        rows.add(new Row(line(column, List.of(), ' '), DagGraph.NONE));
      }
    } else if (from.size() > 1 || !from.contains(column)) {
      rows.add(new Row(line(column, from, '│'), DagGraph.NONE));
    }
    for (int lane : from) {
      Set<TaskClass> open = lanes.get(lane);
      if (open != null && open.isEmpty()) {
        lanes.set(lane, null);
      }
    }
    lanes.set(column, new LinkedHashSet<>(next.downstream()));
    List<Integer> tasks = next.tasks();
    for (int i = 0; i < tasks.size(); i++) {
      boolean isLast = i == tasks.size() - 1;
      char glyph = tasks.size() == 1 ? '●' : i == 0 ? '┏' : isLast ? '┗' : '┃';
      rows.add(new Row(line(column, List.of(), glyph), tasks.get(i)));
    }
    if (next.downstream().isEmpty()) {
      lanes.set(column, null);
    }
    isAfterLone = isLone;
    merge();
  }

  /** Where the next one stands: below a lane that ends there, else in a free column behind. */
  private int column(List<Integer> from) {
    for (int lane : from) {
      Set<TaskClass> open = lanes.get(lane);
      if (open != null && open.isEmpty()) {
        return lane;
      }
    }
    int column = from.isEmpty() ? 0 : from.getFirst() + 1;
    while (column < lanes.size() && lanes.get(column) != null) {
      column++;
    }
    if (column == lanes.size()) {
      lanes.add(null);
    }
    return column;
  }

  /** Lanes that lead to the same become one. */
  private void merge() {
    for (int i = 0; i < lanes.size(); i++) {
      Set<TaskClass> kept = lanes.get(i);
      for (int j = i + 1; kept != null && j < lanes.size(); j++) {
        if (kept.equals(lanes.get(j))) {
          lanes.set(j, Set.of());
          rows.add(new Row(line(i, List.of(j), '├'), DagGraph.NONE));
          lanes.set(j, null);
        }
      }
    }
  }

  /**
   * A line with all lanes.
   *
   * @param column where the glyph stands; with joined lanes, what these lead to
   * @param joined the lanes from which a line leads there
   * @param glyph what stands there if no line leads there
   */
  private String line(int column, List<Integer> joined, char glyph) {
    int first = column;
    int last = column;
    for (int lane : joined) {
      first = Math.min(first, lane);
      last = Math.max(last, lane);
    }
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < lanes.size(); i++) {
      Set<TaskClass> open = lanes.get(i);
      char shown = open == null ? ' ' : '│';
      if (i == column && joined.isEmpty()) {
        shown = glyph;
      } else if (i == column) {
        boolean isFromAbove = joined.contains(i) || glyph == '├';
        shown = corner(isFromAbove, true, first < i, last > i);
      } else if (joined.contains(i)) {
        boolean goesOn = open != null && !open.isEmpty();
        shown = corner(true, goesOn, first < i, last > i);
      } else if (i > first && i < last && open == null) {
        shown = '─';
      }
      line.append(shown).append(i >= first && i < last ? '─' : ' ');
    }
    return line.toString();
  }

  /** The character that leads in these directions. */
  private static char corner(boolean up, boolean down, boolean left, boolean right) {
    String corners = " ╷╵│╴╮╯┤╶╭╰├─┬┴┼";
    int index = (down ? 1 : 0) + (up ? 2 : 0) + (left ? 4 : 0) + (right ? 8 : 0);
    return corners.charAt(index);
  }
}
