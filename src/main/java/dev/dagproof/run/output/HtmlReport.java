package dev.dagproof.run.output;

import dev.dagproof.html.HtmlPage;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** A run as one HTML file that needs nothing else: graph, timeline, logs, XComs. */
public final class HtmlReport {
  private static final List<String> SCRIPTS =
      List.of("base", "layout", "graph", "timeline", "ansi", "detail", "main");

  private HtmlReport() {}

  /**
   * The whole file.
   *
   * @param start when the run began
   */
  public static String of(Outcome outcome, Tries tries, Instant start) throws IOException {
    List<String> scripts = new ArrayList<>();
    for (String script : SCRIPTS) {
      scripts.add(resource(script + ".js"));
    }
    String data = new JsonMapper().writeValueAsString(new ReportData(outcome, tries, start).tree());
    String title = outcome.result().state().dag().id();
    return new HtmlPage(resource("page.css"), scripts).with(title, resource("body.html"), data);
  }

  private static String resource(String name) throws IOException {
    return HtmlPage.resource(HtmlReport.class, "report/" + name);
  }
}
