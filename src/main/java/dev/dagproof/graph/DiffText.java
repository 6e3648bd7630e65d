package dev.dagproof.graph;

import dev.dagproof.graph.Changes.Detail;
import dev.dagproof.graph.Changes.Edge;
import dev.dagproof.graph.Changes.TaskChange;
import dev.dagproof.report.PrintableText;
import dev.dagproof.report.Style;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What changed in DAGs, as lines that begin as those of a diff. */
public final class DiffText {
  private final String since;
  private final Style style;
  private final StringBuilder text = new StringBuilder();

  private DiffText(String since, Style style) {
    this.since = since;
    this.style = style;
  }

  /**
   * The changes, then a line that counts them.
   *
   * @param since the revision, as the user calls it
   */
  public static String of(GraphDiff diff, String since, Style style) {
    DiffText written = new DiffText(since, style);
    for (DagGraph graph : diff.graphs()) {
      if (graph.changes().dag() != Status.SAME) {
        written.write(graph);
      }
    }
    written.summary(diff);
    return written.text.toString();
  }

  private void write(DagGraph graph) {
    Changes changes = graph.changes();
    boolean isWhole = changes.dag() != Status.CHANGED;
    String what = changes.dag().word() + " since " + since + "  " + graph.origin();
    line(changes.dag(), "", "DAG " + graph.title() + "  " + what);
    if (isWhole) {
      int edges = graph.tasks().stream().mapToInt(task -> task.downstream().size()).sum();
      line(
          Status.SAME, "  ", counted(graph.tasks().size(), "task") + ", " + counted(edges, "edge"));
    } else {
      for (Detail detail : changes.ofDag()) {
        line(Status.CHANGED, "  ", detail.toString());
      }
      tasks(graph);
      edges(graph);
    }
    if (!graph.isComplete()) {
      line(Status.SAME, "  ", "not all of the DAG is known, so there may be more");
    }
    text.append('\n');
  }

  private void tasks(DagGraph graph) {
    int width = 0;
    for (int number : graph.changes().tasks().keySet()) {
      width = Math.max(width, Math.min(40, graph.tasks().get(number).id().length()));
    }
    for (int i = 0; i < graph.tasks().size(); i++) {
      TaskChange change = graph.changes().of(i);
      DagGraph.Task task = graph.tasks().get(i);
      if (change.status() == Status.SAME) {
        continue;
      }
      List<String> details = new ArrayList<>();
      change.details().forEach(detail -> details.add(detail.toString()));
      String what = details.isEmpty() ? Labels.withOperator(task) : String.join(", ", details);
      String padding = " ".repeat(Math.max(0, width - task.id().length()));
      line(change.status(), "  ", "task " + task.id() + padding + "  " + what);
    }
  }

  private void edges(DagGraph graph) {
    for (int i = 0; i < graph.tasks().size(); i++) {
      for (int below : graph.tasks().get(i).downstream()) {
        Status status = graph.changes().of(i, below);
        if (status != Status.SAME) {
          Edge edge = new Edge(i, below);
          line(status, "  ", "edge " + id(graph, edge.from()) + " → " + id(graph, edge.to()));
        }
      }
    }
  }

  private static String id(DagGraph graph, int task) {
    return graph.tasks().get(task).id();
  }

  private void line(Status status, String indent, String line) {
    String shown = indent + status.sign() + " " + PrintableText.of(line);
    text.append(
            switch (status) {
              case ADDED -> style.added(shown);
              case REMOVED -> style.removed(shown);
              case CHANGED -> style.changed(shown);
              case SAME -> shown;
            })
        .append('\n');
  }

  private void summary(GraphDiff diff) {
    Map<Status, Integer> counts = new EnumMap<>(Status.class);
    diff.graphs().forEach(graph -> counts.merge(graph.changes().dag(), 1, Integer::sum));
    if (diff.graphs().isEmpty()) {
      return;
    }
    if (diff.isEmpty()) {
      String dags = counted(diff.graphs().size(), "DAG");
      text.append("nothing has changed since ").append(PrintableText.of(since));
      text.append(": ").append(dags).append('\n');
      return;
    }
    List<String> parts = new ArrayList<>();
    for (Status status : List.of(Status.CHANGED, Status.ADDED, Status.REMOVED, Status.SAME)) {
      int count = counts.getOrDefault(status, 0);
      if (count > 0) {
        String what = parts.isEmpty() ? counted(count, "DAG") : String.valueOf(count);
        parts.add(what + " " + (status == Status.SAME ? "unchanged" : status.word()));
      }
    }
    text.append(String.join(", ", parts)).append('\n');
  }

  private static String counted(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }
}
