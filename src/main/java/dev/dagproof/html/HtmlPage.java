package dev.dagproof.html;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/**
 * An HTML file that needs nothing else. The page allows itself no requests, and no script but its
 * own, whatever its data hold.
 *
 * @param css beside what all pages have
 * @param scripts run one after the other, behind those that all pages have
 */
public record HtmlPage(String css, List<String> scripts) {
  public HtmlPage {
    scripts = List.copyOf(scripts);
  }

  /**
   * The whole file.
   *
   * @param title as text
   * @param body as markup
   * @param data JSON, for the scripts
   */
  public String with(String title, String body, String data) throws IOException {
    String style = resource(HtmlPage.class, "base.css") + css;
    String script = resource(HtmlPage.class, "elements.js") + String.join("", scripts);
    String page = resource(HtmlPage.class, "page.html");
    StringBuilder file = new StringBuilder(page.length() + body.length() + data.length());
    // Not by replacing one after the other: what is filled in may look like a place to fill.
    String[] parts = page.split("\\{\\{|\\}\\}", -1);
    for (int i = 0; i < parts.length; i++) {
      file.append(
          i % 2 == 0
              ? parts[i]
              : switch (parts[i]) {
                case "css-hash" -> hash(style);
                case "js-hash" -> hash(script);
                case "title" -> Markup.escaped(title);
                case "css" -> style;
                case "js" -> script;
                case "body" -> body;
                case "data" -> data.replace("<", "\\u003c");
                default -> throw new IllegalStateException(parts[i]);
              });
    }
    return file.toString();
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

  /** A text file that lies beside a class. */
  public static String resource(Class<?> beside, String name) throws IOException {
    try (InputStream in = beside.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
