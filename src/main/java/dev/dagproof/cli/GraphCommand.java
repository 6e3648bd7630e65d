package dev.dagproof.cli;

import dev.dagproof.cli.CheckOptions.Color;
import dev.dagproof.graph.DagGraph;
import dev.dagproof.graph.DiffText;
import dev.dagproof.graph.DotGraph;
import dev.dagproof.graph.GraphDiff;
import dev.dagproof.graph.JsonGraph;
import dev.dagproof.graph.MermaidGraph;
import dev.dagproof.graph.Status;
import dev.dagproof.graph.TextGraph;
import dev.dagproof.graph.layout.LayeredLayout;
import dev.dagproof.graph.page.HtmlGraph;
import dev.dagproof.graph.page.Remark;
import dev.dagproof.graph.page.SvgGraph;
import dev.dagproof.lint.Rule;
import dev.dagproof.project.ConfigurationException;
import dev.dagproof.project.FileFinder;
import dev.dagproof.project.InputFile;
import dev.dagproof.python.source.FileTree;
import dev.dagproof.report.Look;
import dev.dagproof.report.Style;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/** {@code dagproof graph}: shows the DAGs of files, which are read and not executed. */
final class GraphCommand {
  private static final int USUAL_COLUMNS = 80;

  private final ParseResult parsed;
  private final Environment environment;
  private final List<Rule> rules;

  /**
   * What is written.
   *
   * @param since the revision that the graphs are compared with; null for none
   */
  private record Picture(
      List<DagGraph> graphs, List<Remark> remarks, @Nullable String since, Settings settings) {}

  private GraphCommand(ParseResult parsed, Environment environment, List<Rule> rules) {
    this.parsed = parsed;
    this.environment = environment;
    this.rules = rules;
  }

  static int run(List<String> paths, ParseResult parsed, Environment environment, List<Rule> rules)
      throws UsageException, ConfigurationException, IOException, InterruptedException {
    return new GraphCommand(parsed, environment, rules).run(paths);
  }

  private int run(List<String> paths)
      throws UsageException, ConfigurationException, IOException, InterruptedException {
    String word = value(GraphOption.OUTPUT_FORMAT);
    GraphFormat format = GraphFormat.of(word == null ? "text" : word);
    Settings settings = settings(paths);
    String since = value(GraphOption.DIFF);
    // The findings are shown beside the graphs.
    List<Rule> shown = format == GraphFormat.HTML ? rules : List.of();
    DagFiles read = since == null ? read(shown, settings) : compared(since, shown, settings);
    List<DagGraph> graphs = chosen(read.graphs());
    if (graphs.isEmpty()) {
      environment.say("warning: no DAG found");
    }
    List<DagGraph> drawn = format.isLaidOut() ? laidOut(graphs) : graphs;
    write(new Picture(drawn, read.remarks(), since, settings), format);
    boolean isWhole = read.isWhole() && drawn.size() == graphs.size();
    return isWhole ? ExitCode.CLEAN : ExitCode.INCOMPLETE;
  }

  /** Those that can be; the others are named. */
  private List<DagGraph> laidOut(List<DagGraph> graphs) {
    List<DagGraph> drawn = new ArrayList<>();
    for (DagGraph graph : graphs) {
      if (LayeredLayout.canLayOut(graph)) {
        drawn.add(graph);
      } else {
        environment.say(
            "warning: "
                + graph.origin()
                + ": DAG `"
                + graph.title()
                + "` is left out: it has more edges than can be laid out; text, json, mermaid and"
                + " dot have them all");
      }
    }
    return drawn;
  }

  private DagFiles read(List<Rule> shown, Settings settings) throws InterruptedException {
    List<InputFile> files =
        FileFinder.find(
            settings.options().paths(),
            settings.discovery(message -> environment.say("warning: " + message)),
            environment.workingDirectory());
    return DagFiles.read(files, FileTree.DISK, shown, "", settings, environment);
  }

  private DagFiles compared(String since, List<Rule> shown, Settings settings)
      throws ConfigurationException, InterruptedException {
    try (RevisionComparison comparison = RevisionComparison.open(since, settings, environment)) {
      return comparison.compare(shown);
    }
  }

  /** Those of {@code check} for the same paths. */
  private Settings settings(List<String> paths) throws UsageException, ConfigurationException {
    CheckArguments arguments = new CheckArguments();
    paths.forEach(arguments::addPath);
    for (GraphOption option : GraphOption.values()) {
      CheckOption same = option.ofCheck();
      if (same != null && parsed.hasMatchedOption(option.option())) {
        String value = option.value() == null ? "" : value(option);
        arguments.add(same, value == null ? "" : value);
      }
    }
    SettingValues values = new SettingValues(RuleCatalog.of(rules));
    return SettingsReader.read(
        CheckOptions.of(arguments, values), values, environment.workingDirectory());
  }

  private @Nullable String value(GraphOption option) {
    return parsed.matchedOptionValue(option.option(), (String) null);
  }

  private List<DagGraph> chosen(List<DagGraph> graphs) throws UsageException {
    List<String> ids = parsed.matchedOptionValue(GraphOption.DAG_ID.option(), List.<String>of());
    if (ids.isEmpty()) {
      return graphs;
    }
    List<DagGraph> chosen = new ArrayList<>();
    Set<String> known = new LinkedHashSet<>();
    for (DagGraph graph : graphs) {
      String id = graph.id();
      known.add(graph.title());
      if (id != null && ids.contains(id)) {
        chosen.add(graph);
      }
    }
    for (String id : ids) {
      if (!known.contains(id)) {
        String others = known.isEmpty() ? "" : "; there are: " + String.join(", ", known);
        throw new UsageException("there is no DAG `" + id + "`" + others);
      }
    }
    return chosen;
  }

  private void write(Picture picture, GraphFormat format) throws UsageException, IOException {
    String file = value(GraphOption.OUTPUT_FILE);
    if (file == null) {
      write(picture, format, environment.out());
    } else {
      ReportFile.write(
          environment.workingDirectory().resolve(file),
          GraphOption.OUTPUT_FILE,
          out -> write(picture, format, out));
    }
  }

  private void write(Picture picture, GraphFormat format, OutputStream out) throws IOException {
    List<DagGraph> graphs = picture.graphs();
    String since = picture.since();
    if (format == GraphFormat.JSON) {
      JsonGraph.write(graphs, picture.settings().airflowVersion().value(), since != null, out);
      return;
    }
    // Of what is the same in a comparison there is nothing to see.
    List<DagGraph> drawn = new ArrayList<>(graphs);
    drawn.removeIf(graph -> since != null && graph.changes().dag() == Status.SAME);
    String text =
        switch (format) {
          case MERMAID -> MermaidGraph.of(drawn);
          case DOT -> DotGraph.of(drawn);
          case SVG -> SvgGraph.of(drawn, since);
          case HTML -> HtmlGraph.of(drawn, picture.remarks(), since);
          case TEXT, JSON ->
              since == null
                  ? TextGraph.of(graphs, columns())
                  : DiffText.of(new GraphDiff(graphs), since, style(picture.settings()));
        };
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private Style style(Settings settings) {
    Color color = settings.options().color();
    boolean isColored =
        color == Color.ALWAYS
            || (color == Color.AUTO
                && value(GraphOption.OUTPUT_FILE) == null
                && !environment.hasVariable("NO_COLOR")
                && environment.isTerminal().getAsBoolean());
    return isColored ? Style.COLORED : Style.PLAIN;
  }

  private int columns() {
    return environment.width() == Look.UNLIMITED ? USUAL_COLUMNS : environment.width();
  }
}
