package dev.dagproof.graph.layout;

import dev.dagproof.graph.DagGraph;
import dev.dagproof.graph.DagGraph.Group;
import dev.dagproof.graph.DagGraph.Task;
import dev.dagproof.graph.EdgeLooks;
import dev.dagproof.graph.layout.Layout.Box;
import dev.dagproof.graph.layout.Layout.Line;
import dev.dagproof.graph.layout.Layout.Point;
import dev.dagproof.graph.layout.Layout.Size;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.CycleBreakingStrategy;
import org.eclipse.elk.alg.layered.options.FixedAlignment;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.math.KVector;
import org.eclipse.elk.core.options.Alignment;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.HierarchyHandling;
import org.eclipse.elk.core.options.SizeConstraint;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.jspecify.annotations.Nullable;

/** Lays out graphs from left to right, by the layered algorithm of Eclipse ELK. */
public final class LayeredLayout {
  /** A graph of more lines has to do with less effort. */
  private static final int MANY_LINES = 600;

  /** More are seconds of work, and nothing that could be read. */
  private static final int MOST_LINES = 10_000;

  private static final double MARGIN = 12;
  private static final double TITLE = 26;
  private static final double PADDING = 14;
  private static final double BETWEEN_LAYERS = 44;
  private static final double BETWEEN_NODES = 16;
  private static final double BETWEEN_EDGES = 8;

  private final DagGraph graph;
  private final List<Bundle> bundles;
  private final Sizes sizes;
  private final ElkNode root = ElkGraphUtil.createGraph();
  private final List<ElkNode> groups = new ArrayList<>();
  private final List<ElkNode> tasks = new ArrayList<>();

  private LayeredLayout(DagGraph graph, EdgeLooks looks, Sizes sizes) {
    this.graph = graph;
    this.bundles = Bundle.of(graph, looks);
    this.sizes = sizes;
  }

  /** How large things have to be. */
  public interface Sizes {
    /** That of the task of a number. */
    Size ofTask(int number);

    /** That of the title of a group, by its number. */
    Size ofGroup(int number);

    /** That of what is written on an edge. */
    Size ofLabel(String text);
  }

  /** Whether a graph has so few edges that it can be laid out. */
  public static boolean canLayOut(DagGraph graph) {
    return lineCount(Bundle.of(graph, EdgeLooks.of(graph))) <= MOST_LINES;
  }

  private static long lineCount(List<Bundle> bundles) {
    return bundles.stream().mapToLong(Bundle::size).sum();
  }

  /** Lays out a graph; the same one the same way each time. */
  public static Layout of(DagGraph graph, EdgeLooks looks, Sizes sizes) {
    return new LayeredLayout(graph, looks, sizes).layOut();
  }

  private Layout layOut() {
    setOptions();
    for (Group group : graph.groups()) {
      groups.add(node(group));
    }
    for (Task task : graph.tasks()) {
      tasks.add(node(task));
    }
    Wiring wiring = new Wiring(root, tasks, sizes);
    bundles.forEach(wiring::add);
    List<ElkEdge> edges = wiring.edges();
    List<Line> lines = new ArrayList<>(wiring.lines());
    // It registers how values of options are copied.
    LayoutMetaDataService.getInstance();
    new LayeredLayoutProvider().layout(root, new BasicProgressMonitor());
    for (int i = 0; i < lines.size(); i++) {
      ElkEdge edge = edges.get(i);
      lines.set(i, lines.get(i).through(points(edge), label(edge)));
    }
    return new Layout(root.getWidth(), root.getHeight(), boxes(tasks), boxes(groups), lines);
  }

  private void setOptions() {
    root.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
    root.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
    root.setProperty(CoreOptions.PADDING, new ElkPadding(MARGIN));
    root.setProperty(CoreOptions.RANDOM_SEED, 1);
    // Edges that go back are those that close a cycle on a way from the first tasks.
    root.setProperty(LayeredOptions.CYCLE_BREAKING_STRATEGY, CycleBreakingStrategy.DEPTH_FIRST);
    root.setProperty(LayeredOptions.MERGE_HIERARCHY_EDGES, false);
    root.setProperty(LayeredOptions.FEEDBACK_EDGES, true);
    if (lineCount(bundles) > MANY_LINES) {
      root.setProperty(LayeredOptions.THOROUGHNESS, 1);
    } else {
      // For what it needs each edge is compared with each, again and again.
      root.setProperty(
          LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.NODES_AND_EDGES);
    }
    spacing(root);
  }

  private void spacing(ElkNode node) {
    node.setProperty(LayeredOptions.NODE_PLACEMENT_BK_FIXED_ALIGNMENT, FixedAlignment.BALANCED);
    if (!graph.groups().isEmpty()) {
      // Without groups ELK packs what is not connected into rows of its own.
      node.setProperty(CoreOptions.HIERARCHY_HANDLING, HierarchyHandling.INCLUDE_CHILDREN);
    }
    node.setProperty(LayeredOptions.SPACING_COMPONENT_COMPONENT, BETWEEN_NODES);
    node.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, BETWEEN_LAYERS);
    node.setProperty(LayeredOptions.SPACING_NODE_NODE, BETWEEN_NODES);
    node.setProperty(LayeredOptions.SPACING_EDGE_NODE, BETWEEN_NODES / 2);
    node.setProperty(LayeredOptions.SPACING_EDGE_EDGE, BETWEEN_EDGES);
    node.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, BETWEEN_EDGES);
  }

  private ElkNode node(Group group) {
    ElkNode node = ElkGraphUtil.createNode(parent(group.parent()));
    Size title = sizes.ofGroup(groups.size());
    node.setProperty(CoreOptions.PADDING, new ElkPadding(TITLE + 4, PADDING, PADDING, PADDING));
    node.setProperty(CoreOptions.NODE_SIZE_CONSTRAINTS, EnumSet.of(SizeConstraint.MINIMUM_SIZE));
    node.setProperty(
        CoreOptions.NODE_SIZE_MINIMUM,
        new KVector(title.width() + 2 * PADDING, TITLE + 2 * PADDING));
    spacing(node);
    return node;
  }

  private ElkNode node(Task task) {
    ElkNode node = ElkGraphUtil.createNode(parent(task.group()));
    Size size = sizes.ofTask(tasks.size());
    node.setDimensions(size.width(), size.height());
    node.setProperty(CoreOptions.ALIGNMENT, Alignment.LEFT);
    return node;
  }

  private ElkNode parent(int group) {
    return group == DagGraph.NONE ? root : groups.get(group);
  }

  private static List<Box> boxes(List<ElkNode> nodes) {
    List<Box> boxes = new ArrayList<>();
    for (ElkNode node : nodes) {
      Point at = origin(node.getParent());
      boxes.add(
          new Box(at.x() + node.getX(), at.y() + node.getY(), node.getWidth(), node.getHeight()));
    }
    return boxes;
  }

  private static List<Point> points(ElkEdge edge) {
    List<Point> points = new ArrayList<>();
    Point at = origin(edge.getContainingNode());
    for (ElkEdgeSection section : edge.getSections()) {
      points.add(new Point(at.x() + section.getStartX(), at.y() + section.getStartY()));
      for (ElkBendPoint bend : section.getBendPoints()) {
        points.add(new Point(at.x() + bend.getX(), at.y() + bend.getY()));
      }
      points.add(new Point(at.x() + section.getEndX(), at.y() + section.getEndY()));
    }
    return points;
  }

  private static @Nullable Point label(ElkEdge edge) {
    if (edge.getLabels().isEmpty()) {
      return null;
    }
    Point at = origin(edge.getContainingNode());
    ElkLabel label = edge.getLabels().getFirst();
    return new Point(at.x() + label.getX(), at.y() + label.getY());
  }

  /** Where the inside of a node begins: ELK counts from there. */
  private static Point origin(ElkNode node) {
    double x = 0;
    double y = 0;
    for (ElkNode at = node; at != null; at = at.getParent()) {
      x += at.getX();
      y += at.getY();
    }
    return new Point(x, y);
  }
}
