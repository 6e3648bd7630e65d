package dev.dagproof.graph.page;

import dev.dagproof.graph.Changes.Detail;
import dev.dagproof.graph.Changes.TaskChange;
import dev.dagproof.graph.DagGraph;
import dev.dagproof.graph.DagGraph.Group;
import dev.dagproof.graph.DagGraph.Mark;
import dev.dagproof.graph.DagGraph.Task;
import dev.dagproof.graph.Labels;
import dev.dagproof.graph.Status;
import dev.dagproof.graph.layout.Layout.Size;
import dev.dagproof.report.PrintableText;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands on the card of a task.
 *
 * @param title its id, without those of its groups
 * @param below its operator
 * @param stacked how far further cards show behind it
 */
record Card(String title, String below, List<Pill> pills, double stacked) {
  static final double BAND = 6;
  static final double INSET = 10;
  static final double TITLE_FONT = 13;
  static final double SMALL_FONT = 11;
  static final double PILL_FONT = 10.5;
  static final double PILL_HEIGHT = 16;
  static final double PILL_GAP = 4;

  private static final double STACKED = 6;
  private static final int LONGEST_TITLE = 44;
  private static final int LONGEST_BELOW = 40;
  private static final int LONGEST_DETAIL = 48;
  private static final double NARROWEST = 96;
  private static final double HEIGHT = 44;

  /**
   * A word about a task that is set apart.
   *
   * @param kind the class that gives it its colour
   */
  record Pill(String word, String kind) {
    double width() {
      return TextWidth.of(word, PILL_FONT) + 12;
    }
  }

  static Card of(Task task, TaskChange change, DagGraph graph) {
    List<Pill> pills = new ArrayList<>();
    for (Mark mark : Mark.values()) {
      if (task.is(mark)) {
        pills.add(new Pill(mark.word(), mark.word()));
      }
    }
    String rule = Labels.rule(task);
    if (!rule.isEmpty()) {
      pills.add(new Pill(rule, "rule"));
    }
    for (Detail detail : change.details()) {
      String shown = TextWidth.shortened(PrintableText.of(detail.toString()), LONGEST_DETAIL);
      pills.add(new Pill(shown, Status.CHANGED.word()));
    }
    return new Card(
        signed(change.status(), own(task.id(), task.group(), graph)),
        TextWidth.shortened(PrintableText.of(task.operator()), LONGEST_BELOW),
        List.copyOf(pills),
        task.is(Mark.MAPPED) ? STACKED : 0);
  }

  private static String signed(Status status, String id) {
    String shown = TextWidth.shortened(id, LONGEST_TITLE);
    return status == Status.SAME ? shown : status.sign() + " " + shown;
  }

  /** The title of a group. */
  static String title(Group group, DagGraph graph) {
    return TextWidth.shortened(own(group.id(), group.parent(), graph), LONGEST_TITLE);
  }

  private static String own(String id, int group, DagGraph graph) {
    String prefix = group == DagGraph.NONE ? "" : graph.groups().get(group).id() + ".";
    boolean isPrefixed = !prefix.isEmpty() && id.startsWith(prefix);
    return PrintableText.of(isPrefixed ? id.substring(prefix.length()) : id);
  }

  /** With the cards behind it. */
  Size size() {
    double width = Math.max(TextWidth.of(title, TITLE_FONT), TextWidth.of(below, SMALL_FONT));
    double row = 0;
    for (Pill pill : pills) {
      row += pill.width() + PILL_GAP;
    }
    width = Math.max(width, row - PILL_GAP);
    return new Size(
        Math.rint(Math.max(NARROWEST, width + BAND + 2 * INSET)) + stacked,
        (pills.isEmpty() ? HEIGHT : HEIGHT + PILL_HEIGHT + 4) + stacked);
  }
}
