package dev.dagproof.graph;

import dev.dagproof.graph.DagGraph.Group;
import dev.dagproof.graph.DagGraph.Mark;
import dev.dagproof.graph.DagGraph.Task;
import dev.dagproof.graph.EdgeLooks.Look;
import java.util.ArrayList;
import java.util.List;

/** Graphs in the language of Graphviz. */
public final class DotGraph {
  private static final String CYCLE = "color=\"#c62828\", penwidth=2";

  private final StringBuilder text = new StringBuilder();

  private DotGraph() {}

  /** One graph; of several DAGs each is a box of its own. */
  public static String of(List<DagGraph> graphs) {
    DotGraph dot = new DotGraph();
    dot.text.append("digraph {\n  rankdir=LR\n  node [shape=box, style=rounded]\n");
    for (int i = 0; i < graphs.size(); i++) {
      DagGraph graph = graphs.get(i);
      dot.open("cluster_d" + i, Labels.titled(graph), "  ");
      dot.write(graph, "d" + i + "_");
      dot.text.append("  }\n");
    }
    return dot.text.append("}\n").toString();
  }

  private void write(DagGraph graph, String prefix) {
    if (!graph.isComplete()) {
      graph
          .gaps()
          .forEach(
              gap ->
                  text.append("    // not known: ")
                      .append((gap.reason() + " " + gap.place()).replace('\n', ' '))
                      .append('\n'));
    }
    members(graph, DagGraph.NONE, prefix, "    ");
    EdgeLooks looks = EdgeLooks.of(graph);
    List<Task> tasks = graph.tasks();
    for (int i = 0; i < tasks.size(); i++) {
      Task task = tasks.get(i);
      for (int below : task.downstream()) {
        text.append("    ").append(prefix).append('t').append(i).append(" -> ");
        text.append(prefix).append('t').append(below);
        text.append(attributes(looks.of(i, below))).append('\n');
      }
    }
  }

  private void open(String name, String label, String indent) {
    text.append(indent).append("subgraph ").append(name).append(" {\n");
    text.append(indent).append("  label=").append(quoted(label)).append('\n');
  }

  private void members(DagGraph graph, int group, String prefix, String indent) {
    List<Task> tasks = graph.tasks();
    for (int i = 0; i < tasks.size(); i++) {
      if (tasks.get(i).group() == group) {
        text.append(indent).append(prefix).append('t').append(i);
        text.append(" [").append(attributes(tasks.get(i), graph.changes().of(i))).append("]\n");
      }
    }
    List<Group> groups = graph.groups();
    for (int i = 0; i < groups.size(); i++) {
      if (groups.get(i).parent() == group) {
        open("cluster_" + prefix + "g" + i, groups.get(i).id(), indent);
        members(graph, i, prefix, indent + "  ");
        text.append(indent).append("}\n");
      }
    }
  }

  private static String attributes(Look look) {
    List<String> attributes = new ArrayList<>();
    String label = look.label();
    if (label != null) {
      attributes.add("label=" + quoted(label));
    }
    if (look.isDashed() && look.status() != Status.REMOVED) {
      attributes.add("style=dashed");
    }
    if (look.status() != Status.SAME) {
      attributes.add(color(look.status()));
    } else if (look.isInCycle()) {
      attributes.add(CYCLE);
    }
    return attributes.isEmpty() ? "" : " [" + String.join(", ", attributes) + "]";
  }

  private static String color(Status status) {
    return switch (status) {
      case ADDED -> "color=\"#1a7f37\", penwidth=2";
      case REMOVED -> "color=\"#c62828\", style=dashed";
      case CHANGED -> "color=\"#b45309\", penwidth=2";
      case SAME -> "";
    };
  }

  private static String attributes(Task task, Changes.TaskChange change) {
    String label = Labels.onCard(task, change);
    StringBuilder attributes = new StringBuilder("label=").append(quoted(label));
    String color = color(change.status());
    attributes.append(color.isEmpty() ? "" : ", " + color);
    if (task.is(Mark.BRANCH)) {
      attributes.append(", shape=diamond");
    }
    if (task.is(Mark.MAPPED)) {
      attributes.append(", peripheries=2");
    }
    if (task.is(Mark.UNCERTAIN)) {
      attributes.append(", style=\"rounded,dashed\"");
    }
    return attributes.toString();
  }

  private static String quoted(String label) {
    return '"' + label.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }
}
