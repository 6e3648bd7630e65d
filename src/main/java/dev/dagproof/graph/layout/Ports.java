package dev.dagproof.graph.layout;

import dev.dagproof.graph.DagGraph;
import dev.dagproof.graph.EdgeLooks;
import dev.dagproof.graph.EdgeLooks.Look;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * Where edges leave and reach tasks. Those that share a place are drawn as one line, so only such
 * edges share places that all of the line's tasks at one end lead to all of those at the other: no
 * line says more than there is. Those of another look have places of their own.
 */
final class Ports {
  private final List<ElkNode> tasks;
  private final EdgeLooks looks;
  private final Map<Out, ElkPort> outs = new HashMap<>();
  private final Map<In, ElkPort> ins = new HashMap<>();
  private final Map<Out, Set<Integer>> reached = new HashMap<>();

  Ports(DagGraph graph, EdgeLooks looks, List<ElkNode> tasks) {
    this.looks = looks;
    this.tasks = tasks;
    for (int from = 0; from < tasks.size(); from++) {
      for (int to : graph.tasks().get(from).downstream()) {
        reached.computeIfAbsent(place(from, to), place -> new HashSet<>()).add(to);
      }
    }
  }

  private record Out(int task, Look look) {}

  /**
   * The end of edges.
   *
   * @param together all tasks that each of these edges' tasks leads to by edges of the look
   */
  private record In(int task, Look look, Set<Integer> together) {}

  private Out place(int from, int to) {
    return new Out(from, looks.of(from, to));
  }

  /** Where an edge leaves its task. */
  ElkPort out(int from, int to) {
    return outs.computeIfAbsent(place(from, to), place -> ElkGraphUtil.createPort(tasks.get(from)));
  }

  /** Where an edge reaches its task. */
  ElkPort in(int from, int to) {
    Out place = place(from, to);
    In in = new In(to, place.look(), reached.getOrDefault(place, Set.of()));
    return ins.computeIfAbsent(in, other -> ElkGraphUtil.createPort(tasks.get(to)));
  }
}
