package dev.dagproof.airflow.jinja;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A template as Jinja 3.1 reads it, with its default delimiters and the extension {@code
 * jinja2.ext.do} that Airflow turns on (airflow/models/dag.py of 2.11.2, sdk/definitions/_internal/
 * templater.py of 3.3.2).
 */
public final class JinjaTemplate {
  private final List<JinjaStatement> body;
  private final @Nullable JinjaError error;

  private JinjaTemplate(List<JinjaStatement> body, @Nullable JinjaError error) {
    this.body = List.copyOf(body);
    this.error = error;
  }

  /** Reads a text; never fails. */
  public static JinjaTemplate parse(String text) {
    String normal = withNewlines(text);
    try {
      List<JinjaStatement> body = new StatementParser(normal).parse();
      CompileChecks.check(normal, body);
      return new JinjaTemplate(body, null);
    } catch (JinjaFailure failure) {
      return new JinjaTemplate(List.of(), failure.error());
    } catch (StackOverflowError e) {
      // So deep a nesting is no template that anybody wrote.
      return new JinjaTemplate(List.of(), null);
    }
  }

  /**
   * The text with its line breaks as newlines, as Jinja makes them first. Of the two characters
   * that Windows writes, the first becomes a blank: so offsets stay.
   */
  private static String withNewlines(String text) {
    if (text.indexOf('\r') < 0) {
      return text;
    }
    StringBuilder normal = new StringBuilder(text);
    for (int i = 0; i < normal.length(); i++) {
      if (normal.charAt(i) == '\r') {
        boolean two = i + 1 < normal.length() && normal.charAt(i + 1) == '\n';
        normal.setCharAt(i, two ? ' ' : '\n');
      }
    }
    return normal.toString();
  }

  /** Whether a text holds anything that Jinja takes for more than text. */
  public static boolean hasTags(String text) {
    for (int i = text.indexOf('{'); i >= 0 && i + 1 < text.length(); i = text.indexOf('{', i + 1)) {
      char next = text.charAt(i + 1);
      if (next == '{' || next == '%' || next == '#') {
        return true;
      }
    }
    return false;
  }

  /** What it is made of; nothing if it has an error. */
  public List<JinjaStatement> body() {
    return body;
  }

  /** Why Jinja refuses it; empty if it does not. */
  public Optional<JinjaError> error() {
    return Optional.ofNullable(error);
  }
}
