package dev.dagproof.report;

import dev.dagproof.lint.ExampleFile;
import dev.dagproof.lint.RuleInfo;
import dev.dagproof.terminal.WrappedText;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** What there is to say about rules, as Markdown, as a table and as JSON. */
public final class RulePage {
  /** The least room for summaries beside the names. */
  private static final int ROOM = 28;

  private RulePage() {}

  /** A page about one rule. */
  public static String markdown(RuleInfo rule) {
    StringBuilder page = new StringBuilder();
    page.append("# ").append(rule.name()).append(" (").append(rule.code()).append(")\n\n");
    page.append(facts(rule)).append("\n\n");
    page.append("## What it finds\n").append(rule.summary()).append(".\n");
    section(page, "Why it matters", rule.why().strip());
    example(page, "Example", rule.bad());
    example(page, "Use instead", rule.good());
    if (!rule.observed().isEmpty()) {
      section(page, "Observed on", rule.observed());
    }
    return page.toString();
  }

  /** The same for a terminal: what is no code is broken into lines as wide as that. */
  public static String page(RuleInfo rule, Look look) {
    String markdown = markdown(rule);
    if (look.width() == Look.UNLIMITED) {
      return markdown;
    }
    StringBuilder page = new StringBuilder();
    boolean isCode = false;
    for (String line : markdown.lines().toList()) {
      boolean isFence = line.startsWith("```");
      isCode ^= isFence;
      boolean isText = !isCode && !isFence;
      page.append(isText ? WrappedText.of(line, 0, 0, look.width()) : line).append('\n');
    }
    return page.toString();
  }

  /** A line for each rule: code, severity, name, summary. */
  public static String table(List<RuleInfo> rules, Look look) {
    int nameWidth = 0;
    for (RuleInfo rule : rules) {
      nameWidth = Math.max(nameWidth, rule.name().length());
    }
    StringBuilder table = new StringBuilder();
    for (RuleInfo rule : rules) {
      padded(table, rule.code(), 9);
      padded(table, rule.severity().word(), 9);
      padded(table, rule.name(), nameWidth + 2);
      String summary = rule.summary() + (rule.onByDefault() ? "" : " (off by default)");
      int indent = 18 + nameWidth + 2;
      if (look.width() - indent < ROOM) {
        indent = 4;
        table.append("\n    ");
      }
      table.append(WrappedText.of(summary, indent, indent, look.width())).append('\n');
    }
    return table.toString();
  }

  /** One rule as an object. */
  public static void writeJson(RuleInfo rule, OutputStream out) throws IOException {
    Json.write(
        out,
        json -> {
          write(rule, json);
          json.writeRaw('\n');
        });
  }

  /** Rules as an array of objects. */
  public static void writeJson(List<RuleInfo> rules, OutputStream out) throws IOException {
    Json.write(
        out,
        json -> {
          json.writeStartArray();
          for (RuleInfo rule : rules) {
            write(rule, json);
          }
          json.writeEndArray();
          json.writeRaw('\n');
        });
  }

  private static void write(RuleInfo rule, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("code", rule.code());
    json.writeStringProperty("name", rule.name());
    json.writeStringProperty("severity", rule.severity().word());
    json.writeBooleanProperty("on_by_default", rule.onByDefault());
    json.writeStringProperty("summary", rule.summary());
    json.writeStringProperty("why", rule.why());
    json.writeStringProperty("bad", rule.bad());
    json.writeStringProperty("good", rule.good());
    json.writeStringProperty("fix", rule.fix().isPresent() ? rule.fix().get().word() : null);
    json.writeStringProperty("since", rule.since());
    json.writeStringProperty("airflow", rule.airflow());
    json.writeStringProperty("observed", rule.observed());
    json.writeStringProperty("url", rule.url());
    json.writeEndObject();
  }

  private static String facts(RuleInfo rule) {
    StringBuilder facts = new StringBuilder();
    facts.append(rule.severity().word());
    if (!rule.onByDefault()) {
      facts.append(" · off by default");
    }
    if (rule.fix().isPresent()) {
      facts.append(" · fix: ").append(rule.fix().get().word());
    }
    if (!rule.airflow().isEmpty()) {
      facts.append(" · Airflow ").append(rule.airflow());
    }
    return facts.append(" · since ").append(rule.since()).toString();
  }

  private static void section(StringBuilder page, String title, String text) {
    if (!text.isEmpty()) {
      page.append("\n## ").append(title).append('\n').append(text).append('\n');
    }
  }

  private static void example(StringBuilder page, String title, String example) {
    StringBuilder text = new StringBuilder();
    List<ExampleFile> files = ExampleFile.split(example);
    for (ExampleFile file : files) {
      if (files.size() > 1) {
        text.append('`').append(file.path()).append("`:\n");
      }
      text.append("```python\n").append(file.text()).append("```\n");
    }
    section(page, title, text.toString().strip());
  }

  private static void padded(StringBuilder out, String text, int width) {
    out.append(text).repeat(' ', Math.max(1, width - text.length()));
  }
}
