package dev.dagproof.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The DAGs of files as they are now, compared with what they were.
 *
 * @param graphs all of them: first those of now, then those that are gone; each with its changes
 */
public record GraphDiff(List<DagGraph> graphs) {
  public GraphDiff {
    graphs = List.copyOf(graphs);
  }

  /** Compares them by their ids; those without a known id by file and order. */
  public static GraphDiff of(List<DagGraph> before, List<DagGraph> now) {
    Map<String, DagGraph> old = byName(before);
    List<DagGraph> graphs = new ArrayList<>();
    Map<String, DagGraph> current = byName(now);
    current.forEach(
        (name, graph) -> {
          DagGraph other = old.remove(name);
          graphs.add(
              other == null
                  ? GraphComparison.whole(graph, Status.ADDED)
                  : GraphComparison.of(other, graph));
        });
    old.values().forEach(graph -> graphs.add(GraphComparison.whole(graph, Status.REMOVED)));
    return new GraphDiff(graphs);
  }

  private static Map<String, DagGraph> byName(List<DagGraph> graphs) {
    Map<String, DagGraph> named = new LinkedHashMap<>();
    Map<String, Integer> counts = new HashMap<>();
    for (DagGraph graph : graphs) {
      String id = graph.id();
      String name = id == null ? "\0" + graph.loaded().file() : id;
      int count = counts.merge(name, 1, Integer::sum);
      // Two DAGs of one id are an error of its own: the second is compared with the second.
      named.put(count == 1 ? name : name + "\0" + count, graph);
    }
    return named;
  }

  /** The ids of the DAGs that were not there before. */
  public Set<String> added() {
    Set<String> added = new HashSet<>();
    for (DagGraph graph : graphs) {
      String id = graph.id();
      if (id != null && graph.changes().dag() == Status.ADDED) {
        added.add(id);
      }
    }
    return added;
  }

  /** Whether nothing has changed. */
  public boolean isEmpty() {
    return graphs.stream().allMatch(graph -> graph.changes().dag() == Status.SAME);
  }
}
