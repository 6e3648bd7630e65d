package dev.dagproof.graph.page;

import dev.dagproof.graph.Changes;
import dev.dagproof.graph.DagGraph;
import dev.dagproof.graph.DagGraph.Group;
import dev.dagproof.graph.DagGraph.Mark;
import dev.dagproof.graph.DagGraph.Task;
import dev.dagproof.graph.EdgeLooks;
import dev.dagproof.graph.Status;
import dev.dagproof.graph.layout.LayeredLayout;
import dev.dagproof.graph.layout.Layout;
import dev.dagproof.graph.layout.Layout.Box;
import dev.dagproof.graph.layout.Layout.Line;
import dev.dagproof.graph.layout.Layout.Point;
import dev.dagproof.graph.layout.Layout.Size;
import dev.dagproof.html.Markup;
import dev.dagproof.report.PrintableText;
import java.util.ArrayList;
import java.util.List;

/** Draws one graph, as what stands inside of an {@code svg} element. */
final class SvgDrawing {
  private static final double TITLE_FONT = 12;
  private static final double LABEL_FONT = 11;
  private static final int LONGEST_LABEL = 30;

  /** How much wider bold text is. */
  private static final double BOLD = 1.12;

  private static final double CORNER = 6;
  private static final double ARROW = 7;

  private final DagGraph graph;
  private final Layout layout;
  private final List<Card> cards = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  SvgDrawing(DagGraph graph) {
    this.graph = graph;
    for (int i = 0; i < graph.tasks().size(); i++) {
      cards.add(Card.of(graph.tasks().get(i), graph.changes().of(i), graph));
    }
    this.layout = LayeredLayout.of(graph, EdgeLooks.of(graph), sizes());
  }

  private LayeredLayout.Sizes sizes() {
    return new LayeredLayout.Sizes() {
      @Override
      public Size ofTask(int number) {
        return cards.get(number).size();
      }

      @Override
      public Size ofGroup(int number) {
        String title = Card.title(graph.groups().get(number), graph);
        return new Size(BOLD * TextWidth.of(title, TITLE_FONT), TITLE_FONT);
      }

      @Override
      public Size ofLabel(String text) {
        return new Size(TextWidth.of(label(text), LABEL_FONT), LABEL_FONT + 3);
      }
    };
  }

  double width() {
    return layout.width();
  }

  double height() {
    return layout.height();
  }

  /** The elements, from those at the back to those in front. */
  String markup() {
    for (int i = 0; i < layout.groups().size(); i++) {
      group(graph.groups().get(i), layout.groups().get(i));
    }
    for (Line edge : layout.edges()) {
      edge(edge);
    }
    for (int i = 0; i < layout.tasks().size(); i++) {
      task(i, layout.tasks().get(i));
    }
    return text.toString();
  }

  private void group(Group group, Box box) {
    text.append("<g class=\"group\"><title>").append(shown(group.id())).append("</title>");
    rect("frame", box, 8);
    text("group-title", box.x() + 12, box.y() + 18, Card.title(group, graph));
    text.append("</g>\n");
  }

  private void edge(Line edge) {
    EdgeLooks.Look look = edge.look();
    text.append("<g class=\"edge");
    text.append(look.isDashed() ? " maybe" : "").append(look.isInCycle() ? " cycle" : "");
    text.append(look.status() == Status.SAME ? "" : " " + look.status().word());
    text.append("\" data-from=\"").append(edge.from());
    text.append("\" data-to=\"").append(edge.to()).append("\"><path class=\"line\" d=\"");
    text.append(path(edge)).append("\"/>");
    if (edge.to() != DagGraph.NONE) {
      head(edge.points());
    }
    String label = look.label();
    Point at = edge.label();
    if (label != null && at != null) {
      text("label", at.x(), at.y() + LABEL_FONT, label(label));
    }
    text.append("</g>\n");
  }

  private static String label(String text) {
    return TextWidth.shortened(PrintableText.of(text), LONGEST_LABEL);
  }

  private void head(List<Point> points) {
    Point end = points.getLast();
    Point back = towards(end, points.get(points.size() - 2), ARROW);
    double aside = ARROW / 2;
    boolean isFlat = Math.abs(back.y() - end.y()) < 1;
    number(text.append("<path class=\"head\" d=\"M"), end);
    number(text.append('L'), turned(back, isFlat ? 0 : aside, isFlat ? aside : 0));
    number(text.append('L'), turned(back, isFlat ? 0 : -aside, isFlat ? -aside : 0));
    text.append("z\"/>");
  }

  /** Lines with round corners. */
  private static String path(Line edge) {
    List<Point> points = edge.points();
    StringBuilder path = new StringBuilder();
    number(path.append('M'), points.getFirst());
    for (int i = 1; i < points.size() - 1; i++) {
      Point at = points.get(i);
      Point before = points.get(i - 1);
      Point next = points.get(i + 1);
      double reach = Math.min(CORNER, Math.min(distance(before, at), distance(at, next)) / 2);
      number(path.append('L'), towards(at, before, reach));
      number(path.append('Q'), at);
      number(path.append(' '), towards(at, next, reach));
    }
    Point last = points.getLast();
    // The arrow's head is what ends in a point.
    double gap = edge.to() == DagGraph.NONE ? 0 : 1;
    number(path.append('L'), towards(last, points.get(points.size() - 2), gap));
    return path.toString();
  }

  private static Point turned(Point point, double right, double down) {
    return new Point(point.x() + right, point.y() + down);
  }

  private static double distance(Point one, Point other) {
    return Math.hypot(one.x() - other.x(), one.y() - other.y());
  }

  private static Point towards(Point from, Point to, double reach) {
    double distance = Math.max(distance(from, to), 1e-9);
    double share = reach / distance;
    return new Point(
        from.x() + (to.x() - from.x()) * share, from.y() + (to.y() - from.y()) * share);
  }

  private void task(int number, Box place) {
    Task task = graph.tasks().get(number);
    Card card = cards.get(number);
    Changes.TaskChange change = graph.changes().of(number);
    text.append("<g class=\"task");
    for (Mark mark : Mark.values()) {
      text.append(task.is(mark) ? " is-" + mark.word() : "");
    }
    text.append(change.status() == Status.SAME ? "" : " " + change.status().word());
    text.append("\" data-task=\"").append(number).append("\"><title>");
    text.append(shown(task.id() + ": " + task.operator())).append("</title>");
    double stacked = card.stacked();
    Box box = new Box(place.x(), place.y(), place.width() - stacked, place.height() - stacked);
    for (double down = stacked; down > 0; down -= stacked / 2) {
      rect("back", new Box(box.x() + down, box.y() + down, box.width(), box.height()), 6);
    }
    rect("card", box, 6);
    rect("band", new Box(box.x(), box.y(), Card.BAND, box.height()), 3);
    double x = box.x() + Card.BAND + Card.INSET;
    text("name", x, box.y() + 18, card.title());
    text("below", x, box.y() + 34, card.below());
    double y = box.y() + 42;
    for (Card.Pill pill : card.pills()) {
      rect("pill " + pill.kind(), new Box(x, y, pill.width(), Card.PILL_HEIGHT), 8);
      text("pill-text " + pill.kind(), x + 6, y + 12, pill.word());
      x += pill.width() + Card.PILL_GAP;
    }
    text.append("</g>\n");
  }

  private void rect(String kind, Box box, double radius) {
    text.append("<rect class=\"").append(kind).append("\" x=\"");
    number(box.x()).append("\" y=\"");
    number(box.y()).append("\" width=\"");
    number(box.width()).append("\" height=\"");
    number(box.height()).append("\" rx=\"");
    number(radius).append("\"/>");
  }

  private void text(String kind, double x, double y, String shown) {
    text.append("<text class=\"").append(kind).append("\" x=\"");
    number(x).append("\" y=\"");
    number(y).append("\">").append(Markup.escaped(shown)).append("</text>");
  }

  private static String shown(String id) {
    return Markup.escaped(PrintableText.of(id));
  }

  private StringBuilder number(double number) {
    return number(text, number);
  }

  private static void number(StringBuilder to, Point point) {
    number(number(to, point.x()).append(' '), point.y());
  }

  /** With one digit behind the point at most. */
  static StringBuilder number(StringBuilder to, double number) {
    long tenths = Math.round(number * 10);
    if (tenths % 10 == 0) {
      return to.append(tenths / 10);
    }
    return to.append(tenths < 0 ? "-" : "")
        .append(Math.abs(tenths) / 10)
        .append('.')
        .append(Math.abs(tenths) % 10);
  }
}
