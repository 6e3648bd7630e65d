package dev.dagproof.docs;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dagproof.cli.Cli;
import dev.dagproof.lint.FileDiagnostics;
import dev.dagproof.lint.Rule;
import dev.dagproof.lint.RuleInfo;
import dev.dagproof.report.RulePage;
import dev.dagproof.rules.Rules;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is derived in the documentation: a page for each rule, and in the README the table of rules
 * and the output of its example.
 */
final class GeneratedDocs {
  private static final Path README = Path.of("README.md");
  private static final String EXAMPLE = "testdata/projects/ab_test/broken";

  private GeneratedDocs() {}

  /** The files and what they should hold. */
  static Map<Path, String> files() {
    Map<Path, String> files = new TreeMap<>();
    for (RuleInfo rule : rules()) {
      Path page = Path.of("docs", "rules", rule.code() + ".md");
      files.put(page, RulePage.markdown(rule));
    }
    files.put(README, readme(read(README)));
    return files;
  }

  static String read(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<RuleInfo> rules() {
    List<RuleInfo> rules = new ArrayList<>(FileDiagnostics.all());
    for (Rule rule : Rules.all()) {
      rules.add(rule.info());
    }
    return rules;
  }

  private static String readme(String text) {
    String withTable = replace(text, "<!-- rules -->", "<!-- /rules -->", "\n" + table());
    String full = output("full");
    int start = full.indexOf("error[VENV103]");
    String finding = full.substring(start, full.indexOf("\n\n", start));
    int example = withTable.indexOf("<!-- example -->");
    String withFinding = replaceFence(withTable, example, finding + "\n");
    int second = fenceEnd(withFinding, example);
    return replaceFence(withFinding, second, output("concise"));
  }

  private static String table() {
    StringBuilder table = new StringBuilder("| code | name | what |\n| --- | --- | --- |\n");
    for (RuleInfo rule : rules()) {
      table.append("| [").append(rule.code()).append("](docs/rules/").append(rule.code());
      table.append(".md) | ").append(rule.name()).append(" | ").append(rule.summary());
      table.append(rule.onByDefault() ? " |\n" : " (off by default) |\n");
    }
    return table.toString();
  }

  /** What the README's command prints. */
  private static String output(String format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String[] command = {
      "check", "--exit-zero", "--isolated", "--color", "never", "--output-format", format, EXAMPLE
    };
    Cli.run(command, InputStream.nullInputStream(), out, OutputStream.nullOutputStream());
    return out.toString(UTF_8);
  }

  private static String replace(String text, String from, String until, String content) {
    int start = text.indexOf(from) + from.length();
    int end = text.indexOf(until, start);
    return text.substring(0, start) + content + text.substring(end);
  }

  /** Replaces what stands in the first fenced block behind an offset. */
  private static String replaceFence(String text, int after, String content) {
    int start = text.indexOf("```\n", after) + 4;
    return text.substring(0, start) + content + text.substring(text.indexOf("```", start));
  }

  private static int fenceEnd(String text, int after) {
    int start = text.indexOf("```\n", after) + 4;
    return text.indexOf("```", start) + 4;
  }
}
