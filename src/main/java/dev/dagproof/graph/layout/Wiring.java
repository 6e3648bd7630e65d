package dev.dagproof.graph.layout;

import dev.dagproof.graph.DagGraph;
import dev.dagproof.graph.EdgeLooks.Look;
import dev.dagproof.graph.layout.LayeredLayout.Sizes;
import dev.dagproof.graph.layout.Layout.Line;
import dev.dagproof.graph.layout.Layout.Size;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.EdgeLabelPlacement;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/** The edges of a graph as ELK lays them out: those of a bundle leave and reach tasks together. */
final class Wiring {
  /** A knot is seen as the place where lines meet, and has no size of its own. */
  private static final double KNOT = 0.1;

  private final List<ElkNode> tasks;
  private final ElkNode root;
  private final Sizes sizes;
  private final Map<Out, ElkPort> outs = new HashMap<>();
  private final List<ElkEdge> edges = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();

  Wiring(ElkNode root, List<ElkNode> tasks, Sizes sizes) {
    this.root = root;
    this.tasks = tasks;
    this.sizes = sizes;
  }

  private record Out(int task, Look look) {}

  void add(Bundle bundle) {
    List<ElkPort> ends = new ArrayList<>();
    bundle.to().forEach(to -> ends.add(ElkGraphUtil.createPort(tasks.get(to))));
    if (!bundle.hasKnot()) {
      for (int from : bundle.from()) {
        for (int i = 0; i < ends.size(); i++) {
          add(from, out(from, bundle), bundle.to().get(i), ends.get(i), bundle);
        }
      }
      return;
    }
    ElkNode knot = ElkGraphUtil.createNode(common(bundle));
    knot.setDimensions(KNOT, KNOT);
    ElkPort in = ElkGraphUtil.createPort(knot);
    ElkPort out = ElkGraphUtil.createPort(knot);
    for (int from : bundle.from()) {
      add(from, out(from, bundle), DagGraph.NONE, in, bundle);
    }
    for (int i = 0; i < ends.size(); i++) {
      add(DagGraph.NONE, out, bundle.to().get(i), ends.get(i), bundle);
    }
  }

  private ElkPort out(int task, Bundle bundle) {
    return outs.computeIfAbsent(
        new Out(task, bundle.look()), out -> ElkGraphUtil.createPort(tasks.get(task)));
  }

  private void add(int from, ElkPort start, int to, ElkPort end, Bundle bundle) {
    ElkEdge edge = ElkGraphUtil.createSimpleEdge(start, end);
    edges.add(edge);
    lines.add(new Line(from, to, bundle.look(), List.of(), null));
    String text = bundle.look().label();
    // Of a knot's lines those behind it have the label.
    if (text != null && to != DagGraph.NONE) {
      Size size = sizes.ofLabel(text);
      ElkLabel label = ElkGraphUtil.createLabel(text, edge);
      label.setDimensions(size.width(), size.height());
      label.setProperty(CoreOptions.EDGE_LABELS_PLACEMENT, EdgeLabelPlacement.CENTER);
    }
  }

  /** The innermost group that all tasks of a bundle are in. */
  private ElkNode common(Bundle bundle) {
    ElkNode common = tasks.get(bundle.from().getFirst()).getParent();
    while (common != root && !isAround(common, bundle)) {
      common = common.getParent();
    }
    return common;
  }

  private boolean isAround(ElkNode group, Bundle bundle) {
    return bundle.from().stream().allMatch(task -> isIn(tasks.get(task), group))
        && bundle.to().stream().allMatch(task -> isIn(tasks.get(task), group));
  }

  private static boolean isIn(ElkNode node, ElkNode group) {
    ElkNode above = node.getParent();
    while (above != null && above != group) {
      above = above.getParent();
    }
    return above == group;
  }

  /** Without their points. */
  List<Line> lines() {
    return List.copyOf(lines);
  }

  /** In the order of the lines. */
  List<ElkEdge> edges() {
    return List.copyOf(edges);
  }
}
