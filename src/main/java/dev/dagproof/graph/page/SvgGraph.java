package dev.dagproof.graph.page;

import dev.dagproof.graph.DagGraph;
import dev.dagproof.graph.Status;
import dev.dagproof.html.HtmlPage;
import dev.dagproof.html.Markup;
import dev.dagproof.report.PrintableText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Graphs as one picture, one below the other. It needs nothing else, and has no scripts. */
public final class SvgGraph {
  private static final double HEAD = 40;
  private static final double MARGIN = 12;
  private static final double FONT = 16;
  private static final double SMALL_FONT = 11.5;

  /** How much wider bold text is. */
  private static final double BOLD = 1.12;

  private static final double LINE = 17;
  private static final int LONGEST = 110;

  private SvgGraph() {}

  /**
   * The file.
   *
   * @param since the revision that they are compared with; null for none
   */
  public static String of(List<DagGraph> graphs, @Nullable String since) throws IOException {
    StringBuilder parts = new StringBuilder();
    double width = 200;
    double y = 0;
    for (DagGraph graph : graphs) {
      List<String> notes = notes(graph);
      SvgDrawing drawing = new SvgDrawing(graph);
      String title = title(graph);
      line(parts, "dag-title", MARGIN, y + 27, title);
      double titleEnd = MARGIN + BOLD * TextWidth.of(title, FONT);
      line(parts, "dag-note", titleEnd + MARGIN, y + 27, origin(graph));
      width = Math.max(width, titleEnd + 2 * MARGIN + TextWidth.of(origin(graph), SMALL_FONT));
      for (int i = 0; i < notes.size(); i++) {
        line(parts, "dag-note", MARGIN, y + HEAD + 4 + i * LINE, notes.get(i));
        width = Math.max(width, 2 * MARGIN + TextWidth.of(notes.get(i), SMALL_FONT));
      }
      y += HEAD + notes.size() * LINE;
      parts.append("<g transform=\"translate(0 ");
      SvgDrawing.number(parts, y).append(")\">\n").append(drawing.markup()).append("</g>\n");
      y += drawing.height();
      width = Math.max(width, drawing.width());
    }
    if (graphs.isEmpty()) {
      y = HEAD;
      line(parts, "dag-title", MARGIN, 27, nothing(since));
      width = 2 * MARGIN + TextWidth.of(nothing(since), FONT);
    }
    return picture(parts, Math.ceil(width), Math.ceil(Math.max(y, HEAD)));
  }

  /** What is said in place of graphs. */
  static String nothing(@Nullable String since) {
    return since == null ? "No DAG found" : "Nothing has changed since " + PrintableText.of(since);
  }

  private static String picture(StringBuilder parts, double width, double height)
      throws IOException {
    StringBuilder file = new StringBuilder(parts.length() + 5000);
    file.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"");
    SvgDrawing.number(file, width).append("\" height=\"");
    SvgDrawing.number(file, height).append("\" viewBox=\"0 0 ");
    SvgDrawing.number(file, width).append(' ');
    SvgDrawing.number(file, height).append("\">\n<style>");
    file.append(HtmlPage.resource(SvgGraph.class, "graph.css")).append("</style>\n");
    file.append("<rect class=\"paper\" width=\"100%\" height=\"100%\"/>\n");
    return file.append(parts).append("</svg>\n").toString();
  }

  private static void line(StringBuilder parts, String kind, double x, double y, String text) {
    parts.append("<text class=\"").append(kind).append("\" x=\"");
    SvgDrawing.number(parts, x).append("\" y=\"");
    SvgDrawing.number(parts, y).append("\">").append(Markup.escaped(text)).append("</text>\n");
  }

  private static String origin(DagGraph graph) {
    String schedule = graph.schedule();
    String from = graph.origin() + (schedule == null ? "" : "  ·  schedule " + schedule);
    return TextWidth.shortened(PrintableText.of(from), LONGEST);
  }

  static String title(DagGraph graph) {
    Status status = graph.changes().dag();
    String sign = status == Status.SAME ? "" : status.sign() + " ";
    return sign + TextWidth.shortened(PrintableText.of(graph.title()), LONGEST);
  }

  /** What is not known, what changed of the DAG itself, and whether there is nothing to draw. */
  static List<String> notes(DagGraph graph) {
    List<String> notes = new ArrayList<>();
    graph.changes().ofDag().forEach(detail -> notes.add(detail.toString()));
    if (!graph.isComplete()) {
      graph.gaps().forEach(gap -> notes.add("Not known: " + gap.reason() + " " + gap.place()));
    }
    if (graph.tasks().isEmpty()) {
      notes.add("The DAG has no tasks.");
    }
    notes.replaceAll(note -> TextWidth.shortened(PrintableText.of(note), LONGEST));
    return notes.stream().distinct().toList();
  }
}
