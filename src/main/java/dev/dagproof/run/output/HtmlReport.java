package dev.dagproof.run.output;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/**
 * A run as one HTML file that needs nothing else: graph, timeline, logs, XComs. The page allows
 * itself no requests, and no script but its own, whatever a task has printed.
 */
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
    StringBuilder scripts = new StringBuilder();
    for (String script : SCRIPTS) {
      scripts.append(resource(script + ".js"));
    }
    String css = resource("page.css");
    String js = scripts.toString();
    String data = new JsonMapper().writeValueAsString(new ReportData(outcome, tries, start).tree());
    String title = outcome.result().state().dag().id();
    return resource("page.html")
        .replace("{{css-hash}}", hash(css))
        .replace("{{js-hash}}", hash(js))
        .replace("{{title}}", title.replace("&", "&amp;").replace("<", "&lt;"))
        .replace("{{css}}", css)
        .replace("{{js}}", js)
        .replace("{{data}}", data.replace("<", "\\u003c"));
  }

  /** As a content security policy names a script or style that it allows. */
  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = HtmlReport.class.getResourceAsStream("report/" + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
