package dev.dagproof.graph.layout;

import dev.dagproof.graph.DagGraph;
import dev.dagproof.graph.EdgeLooks;
import dev.dagproof.graph.EdgeLooks.Look;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Edges that may be drawn as one line: of one look, from each of some tasks to each of others. So
 * no line says more than there is.
 */
record Bundle(List<Integer> from, List<Integer> to, Look look) {
  /** From so many edges on a bundle has a knot in its middle, through which all of them lead. */
  private static final int KNOTTED = 64;

  Bundle {
    from = List.copyOf(from);
    to = List.copyOf(to);
  }

  private record Ends(Set<Integer> to, Look look) {}

  /** All edges of a graph. */
  static List<Bundle> of(DagGraph graph, EdgeLooks looks) {
    Map<Ends, List<Integer>> sources = new LinkedHashMap<>();
    for (int from = 0; from < graph.tasks().size(); from++) {
      Map<Look, Set<Integer>> byLook = new LinkedHashMap<>();
      for (int to : graph.tasks().get(from).downstream()) {
        byLook.computeIfAbsent(looks.of(from, to), look -> new LinkedHashSet<>()).add(to);
      }
      for (Map.Entry<Look, Set<Integer>> entry : byLook.entrySet()) {
        Ends ends = new Ends(entry.getValue(), entry.getKey());
        sources.computeIfAbsent(ends, end -> new ArrayList<>()).add(from);
      }
    }
    List<Bundle> bundles = new ArrayList<>();
    sources.forEach(
        (ends, from) -> bundles.add(new Bundle(from, List.copyOf(ends.to()), ends.look())));
    return bundles;
  }

  boolean hasKnot() {
    return from.size() > 1 && to.size() > 1 && (long) from.size() * to.size() >= KNOTTED;
  }

  /** How many lines it takes. */
  long size() {
    return hasKnot() ? from.size() + to.size() : (long) from.size() * to.size();
  }
}
