package dev.dagproof.graph;

import dev.dagproof.graph.DagGraph.Gap;
import dev.dagproof.graph.DagGraph.Task;
import dev.dagproof.graph.LaneDrawing.Row;
import dev.dagproof.report.PrintableText;
import dev.dagproof.terminal.Columns;
import dev.dagproof.terminal.WrappedText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Graphs for a terminal: a task a line, in an order in which they may run. */
public final class TextGraph {
  private static final int GAPS = 5;

  /** Behind so many columns of lanes the tasks stand no longer below each other. */
  private static final int WIDEST_LANES = 24;

  private static final int WIDEST_ID = 40;

  private final int columns;
  private final StringBuilder text = new StringBuilder();

  private TextGraph(int columns) {
    this.columns = columns;
  }

  /**
   * Draws them one below the other.
   *
   * @param columns how many there are
   */
  public static String of(List<DagGraph> graphs, int columns) {
    TextGraph drawing = new TextGraph(columns);
    for (DagGraph graph : graphs) {
      drawing.draw(graph);
    }
    return drawing.text.toString();
  }

  private void draw(DagGraph graph) {
    if (!text.isEmpty()) {
      text.append('\n');
    }
    int count = graph.tasks().size();
    String tasks = count == 0 ? "no tasks" : count == 1 ? "1 task" : count + " tasks";
    String schedule = graph.schedule();
    String when = schedule == null ? "" : "  schedule " + schedule;
    line(graph.title() + "  " + tasks + "  " + graph.origin() + when);
    gaps(graph);
    if (count == 0) {
      return;
    }
    Cycles acyclic = Cycles.of(graph);
    List<Row> rows = LaneDrawing.of(TaskClass.inOrder(acyclic.downstream()));
    int lanes = 0;
    for (Row row : rows) {
      lanes = Math.max(lanes, row.lines().stripTrailing().length());
    }
    lanes = Math.min(lanes, WIDEST_LANES);
    int ids = 0;
    for (Task task : graph.tasks()) {
      ids = Math.max(ids, Columns.of(PrintableText.of(task.id())));
    }
    ids = Math.min(ids, WIDEST_ID);
    text.append('\n');
    for (Row row : rows) {
      String lines = row.lines().stripTrailing();
      if (row.task() == DagGraph.NONE) {
        line("  " + lines);
      } else {
        Task task = graph.tasks().get(row.task());
        line(
            "  "
                + padded(lines, lanes)
                + "  "
                + padded(PrintableText.of(task.id()), ids)
                + "  "
                + Labels.withOperator(task));
      }
    }
    for (Task task : graph.tasks()) {
      for (int below : task.downstream()) {
        String label = task.labels().get(below);
        if (label != null) {
          line("  \"" + label + "\": " + task.id() + " → " + graph.tasks().get(below).id());
        }
      }
    }
    for (int[] edge : acyclic.closing()) {
      String from = graph.tasks().get(edge[0]).id();
      line("  cycle: " + from + " → " + graph.tasks().get(edge[1]).id());
    }
  }

  private void gaps(DagGraph graph) {
    if (graph.isComplete()) {
      return;
    }
    line("  not all of it is known:");
    Set<String> reasons = new LinkedHashSet<>();
    for (Gap gap : graph.gaps()) {
      reasons.add(PrintableText.of("- " + gap.place() + ": " + gap.reason()));
    }
    int shown = 0;
    for (String reason : reasons) {
      if (shown++ == GAPS) {
        line("  - and " + (reasons.size() - GAPS) + " more");
        return;
      }
      text.append("  ").append(WrappedText.of(reason, 2, 4, columns)).append('\n');
    }
  }

  private static String padded(String shown, int width) {
    return shown + " ".repeat(Math.max(0, width - Columns.of(shown)));
  }

  private void line(String line) {
    String shown = PrintableText.of(line).stripTrailing();
    if (Columns.of(shown) > columns) {
      int end = 0;
      for (int used = 1; used + Columns.of(shown.codePointAt(end)) <= columns; ) {
        used += Columns.of(shown.codePointAt(end));
        end = shown.offsetByCodePoints(end, 1);
      }
      shown = shown.substring(0, end) + "…";
    }
    text.append(shown).append('\n');
  }
}
