package dev.dagproof.cli;

import dev.dagproof.graph.DagGraph;
import dev.dagproof.graph.DotGraph;
import dev.dagproof.graph.JsonGraph;
import dev.dagproof.graph.MermaidGraph;
import dev.dagproof.graph.TextGraph;
import dev.dagproof.graph.page.HtmlGraph;
import dev.dagproof.graph.page.Remark;
import dev.dagproof.graph.page.SvgGraph;
import dev.dagproof.lint.Rule;
import dev.dagproof.project.ConfigurationException;
import dev.dagproof.project.FileFinder;
import dev.dagproof.project.InputFile;
import dev.dagproof.python.source.FileTree;
import dev.dagproof.report.Look;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/** {@code dagproof graph}: shows the DAGs of files, which are read and not executed. */
final class GraphCommand {
  private static final int USUAL_COLUMNS = 80;

  private final ParseResult parsed;
  private final Environment environment;
  private final List<Rule> rules;

  /** What is written. */
  private record Picture(List<DagGraph> graphs, List<Remark> remarks) {}

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
    List<InputFile> files =
        FileFinder.find(
            settings.options().paths(),
            settings.discovery(message -> environment.say("warning: " + message)),
            environment.workingDirectory());
    DagFiles read = DagFiles.read(files, FileTree.DISK, rules(format), "", settings, environment);
    List<DagGraph> graphs = chosen(read.graphs());
    if (graphs.isEmpty()) {
      environment.say("warning: no DAG found");
    }
    write(new Picture(graphs, read.remarks()), format, settings);
    return read.isWhole() ? ExitCode.CLEAN : ExitCode.INCOMPLETE;
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

  /** What is shown beside the graphs. */
  private List<Rule> rules(GraphFormat format) {
    return format == GraphFormat.HTML ? rules : List.of();
  }

  private List<DagGraph> chosen(List<DagGraph> graphs) throws UsageException {
    List<String> ids = parsed.matchedOptionValue(GraphOption.DAG_ID.option(), List.<String>of());
    if (ids.isEmpty()) {
      return graphs;
    }
    List<DagGraph> chosen = new ArrayList<>();
    List<String> missing = new ArrayList<>(ids);
    List<String> known = new ArrayList<>();
    for (DagGraph graph : graphs) {
      String id = graph.id();
      known.add(graph.title());
      if (id != null && ids.contains(id)) {
        chosen.add(graph);
        missing.remove(id);
      }
    }
    if (chosen.isEmpty()) {
      throw new UsageException(
          "there is no DAG `"
              + missing.getFirst()
              + "`"
              + (known.isEmpty() ? "" : "; there are: " + String.join(", ", known)));
    }
    return chosen;
  }

  private void write(Picture picture, GraphFormat format, Settings settings)
      throws UsageException, IOException {
    String file = value(GraphOption.OUTPUT_FILE);
    if (file == null) {
      write(picture, format, settings, environment.out());
    } else {
      ReportFile.write(
          environment.workingDirectory().resolve(file),
          GraphOption.OUTPUT_FILE,
          out -> write(picture, format, settings, out));
    }
  }

  private void write(Picture picture, GraphFormat format, Settings settings, OutputStream out)
      throws IOException {
    List<DagGraph> graphs = picture.graphs();
    if (format == GraphFormat.JSON) {
      JsonGraph.write(graphs, settings.airflowVersion().value(), out);
      return;
    }
    String text =
        switch (format) {
          case MERMAID -> MermaidGraph.of(graphs);
          case DOT -> DotGraph.of(graphs);
          case HTML -> HtmlGraph.of(graphs, picture.remarks(), null);
          case SVG -> SvgGraph.of(graphs);
          default -> TextGraph.of(graphs, columns());
        };
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private int columns() {
    return environment.width() == Look.UNLIMITED ? USUAL_COLUMNS : environment.width();
  }
}
