package dev.dagproof.graph.page;

import dev.dagproof.graph.DagGraph;
import dev.dagproof.html.HtmlPage;
import dev.dagproof.html.Markup;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Graphs as one HTML file: to move in, to search, with the source and the findings of each task.
 */
public final class HtmlGraph {
  private static final List<String> SCRIPTS = List.of("view", "detail", "main");

  private HtmlGraph() {}

  /**
   * The file.
   *
   * @param remarks what {@code check} finds in the files of the graphs
   * @param since the revision that they are compared with; null for none
   */
  public static String of(List<DagGraph> graphs, List<Remark> remarks, @Nullable String since)
      throws IOException {
    StringBuilder body = new StringBuilder(resource("body.html"));
    List<SvgDrawing> drawings = new ArrayList<>();
    for (DagGraph graph : graphs) {
      SvgDrawing drawing = new SvgDrawing(graph);
      drawings.add(drawing);
      body.append("<svg hidden role=\"group\" aria-label=\"");
      body.append(Markup.escaped(SvgGraph.title(graph))).append("\">\n");
      body.append(drawing.markup()).append("</svg>\n");
    }
    body.append("  </section>\n");
    body.append(
        "  <section id=\"detail\" aria-label=\"What is chosen\" tabindex=\"0\"></section>\n");
    body.append("</main>");
    List<String> scripts = new ArrayList<>();
    for (String script : SCRIPTS) {
      scripts.add(resource(script + ".js"));
    }
    String css = resource("graph.css") + resource("page.css");
    String title = graphs.size() == 1 ? SvgGraph.title(graphs.getFirst()) : "dagproof graph";
    return new HtmlPage(css, scripts)
        .with(title, body.toString(), new PageData(graphs, drawings, remarks, since).json());
  }

  private static String resource(String name) throws IOException {
    return HtmlPage.resource(HtmlGraph.class, name);
  }
}
