package dev.dagproof.graph;

import dev.dagproof.graph.DagGraph.Group;
import dev.dagproof.graph.DagGraph.Mark;
import dev.dagproof.graph.DagGraph.Task;
import dev.dagproof.graph.EdgeLooks.Look;
import java.util.List;

/** Graphs as a Mermaid flowchart: what GitHub and GitLab draw in Markdown. */
public final class MermaidGraph {
  private static final String ADDED = "stroke:#1a7f37,stroke-width:2px";
  private static final String REMOVED = "stroke:#c62828,stroke-width:2px,stroke-dasharray:5 4";
  private static final String CYCLE = "stroke:#c62828,stroke-width:2px";
  private static final String CHANGED = "stroke:#b45309,stroke-width:2px";

  private final StringBuilder text = new StringBuilder("flowchart LR\n");
  private final StringBuilder styles = new StringBuilder();
  private int edges;

  private MermaidGraph() {}

  /** One chart; of several DAGs each is a box of its own. */
  public static String of(List<DagGraph> graphs) {
    MermaidGraph chart = new MermaidGraph();
    for (int i = 0; i < graphs.size(); i++) {
      DagGraph graph = graphs.get(i);
      String prefix = graphs.size() == 1 ? "" : "d" + i + "_";
      if (graphs.size() > 1) {
        chart
            .text
            .append("  subgraph d")
            .append(i)
            .append('[')
            .append(quoted(Labels.titled(graph)));
        chart.text.append("]\n  direction LR\n");
      }
      chart.write(graph, prefix);
      chart.text.append(graphs.size() > 1 ? "  end\n" : "");
    }
    return chart.text.append(chart.styles).toString();
  }

  private void write(DagGraph graph, String prefix) {
    if (!graph.isComplete()) {
      graph.gaps().forEach(g -> comment("not known: " + g.reason() + " " + g.place()));
    }
    members(graph, DagGraph.NONE, prefix, "  ");
    EdgeLooks looks = EdgeLooks.of(graph);
    List<Task> tasks = graph.tasks();
    for (int i = 0; i < tasks.size(); i++) {
      Task task = tasks.get(i);
      style("style " + prefix + "t" + i, graph.changes().of(i).status());
      for (int below : task.downstream()) {
        Look look = looks.of(i, below);
        String arrow = look.isDashed() ? " -.->" : " -->";
        text.append("  ").append(prefix).append('t').append(i).append(arrow);
        String label = look.label();
        text.append(label == null ? "" : "|" + quoted(label) + "|")
            .append(' ')
            .append(prefix)
            .append('t')
            .append(below)
            .append('\n');
        style("linkStyle " + edges, look.status());
        if (look.isInCycle() && look.status() == Status.SAME) {
          styles.append("  linkStyle ").append(edges).append(' ').append(CYCLE).append('\n');
        }
        edges++;
      }
    }
  }

  /** The edges go by their numbers in the whole chart. */
  private void style(String what, Status status) {
    String style =
        switch (status) {
          case ADDED -> ADDED;
          case REMOVED -> REMOVED;
          case CHANGED -> CHANGED;
          case SAME -> "";
        };
    if (!style.isEmpty()) {
      styles.append("  ").append(what).append(' ').append(style).append('\n');
    }
  }

  private void comment(String comment) {
    text.append("  %% ").append(comment.replace('\n', ' ')).append('\n');
  }

  private void members(DagGraph graph, int group, String prefix, String indent) {
    List<Task> tasks = graph.tasks();
    for (int i = 0; i < tasks.size(); i++) {
      if (tasks.get(i).group() == group) {
        text.append(indent).append(prefix).append('t').append(i);
        text.append(shaped(tasks.get(i), graph.changes().of(i))).append('\n');
      }
    }
    List<Group> groups = graph.groups();
    for (int i = 0; i < groups.size(); i++) {
      if (groups.get(i).parent() == group) {
        text.append(indent).append("subgraph ").append(prefix).append('g').append(i);
        text.append('[').append(quoted(groups.get(i).id())).append("]\n");
        members(graph, i, prefix, indent + "  ");
        text.append(indent).append("end\n");
      }
    }
  }

  private static String shaped(Task task, Changes.TaskChange change) {
    String label = quoted(Labels.onCard(task, change));
    if (task.is(Mark.BRANCH)) {
      return "{" + label + "}";
    }
    return task.is(Mark.MAPPED) ? "[[" + label + "]]" : "[" + label + "]";
  }

  /** An empty text in quotes is a syntax error, one in backticks is Markdown. */
  private static String quoted(String label) {
    return '"'
        + (label.isEmpty() ? " " : label)
            .replace("#", "#35;")
            .replace("`", "#96;")
            .replace("\"", "#quot;")
            .replace("<", "#lt;")
            .replace(">", "#gt;")
            .replace("\n", "<br/>")
        + '"';
  }
}
