package dev.dagproof.cli;

import dev.dagproof.graph.DagGraph;
import dev.dagproof.graph.DotGraph;
import dev.dagproof.graph.GraphReader;
import dev.dagproof.graph.JsonGraph;
import dev.dagproof.graph.MermaidGraph;
import dev.dagproof.graph.TextGraph;
import dev.dagproof.graph.page.SvgGraph;
import dev.dagproof.lint.Diagnostic;
import dev.dagproof.lint.Linter;
import dev.dagproof.lint.Report;
import dev.dagproof.lint.RuleInfo;
import dev.dagproof.lint.Severity;
import dev.dagproof.project.ConfigurationException;
import dev.dagproof.project.FileFinder;
import dev.dagproof.project.InputFile;
import dev.dagproof.report.Look;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/** {@code dagproof graph}: shows the DAGs of files, which are read and not executed. */
final class GraphCommand {
  private static final int USUAL_COLUMNS = 80;

  private final ParseResult parsed;
  private final Environment environment;
  private final List<RuleInfo> rules;

  private GraphCommand(ParseResult parsed, Environment environment, List<RuleInfo> rules) {
    this.parsed = parsed;
    this.environment = environment;
    this.rules = rules;
  }

  static int run(
      List<String> paths, ParseResult parsed, Environment environment, List<RuleInfo> rules)
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
    Map<Path, List<DagGraph>> found = new ConcurrentHashMap<>();
    Report report =
        new Linter(
                List.of(),
                settings.lint(),
                module -> found.put(module.python().path(), GraphReader.of(module.structure())))
            .check(files, Map.of(), environment.workingDirectory());
    boolean isWhole = sayProblems(report);
    List<DagGraph> graphs = new ArrayList<>();
    for (InputFile file : files) {
      graphs.addAll(found.getOrDefault(file.path(), List.of()));
    }
    graphs = chosen(graphs);
    if (graphs.isEmpty()) {
      environment.say("warning: no DAG found");
    }
    write(graphs, format, settings);
    return isWhole ? ExitCode.CLEAN : ExitCode.INCOMPLETE;
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
    SettingValues values = new SettingValues(rules);
    return SettingsReader.read(
        CheckOptions.of(arguments, values), values, environment.workingDirectory());
  }

  private @Nullable String value(GraphOption option) {
    return parsed.matchedOptionValue(option.option(), (String) null);
  }

  /** Tells which files could not be read; gives false if there is one. */
  private boolean sayProblems(Report report) {
    boolean isWhole = true;
    for (Diagnostic diagnostic : report.diagnostics()) {
      if (diagnostic.severity() == Severity.ERROR) {
        int line = diagnostic.file().line(diagnostic.start());
        environment.say(diagnostic.file().name() + ":" + line + ": " + diagnostic.message());
        isWhole = false;
      }
    }
    report.crashes().forEach(crash -> Cli.explain(crash, environment));
    return isWhole;
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

  private void write(List<DagGraph> graphs, GraphFormat format, Settings settings)
      throws UsageException, IOException {
    String file = value(GraphOption.OUTPUT_FILE);
    if (file == null) {
      write(graphs, format, settings, environment.out());
    } else {
      ReportFile.write(
          environment.workingDirectory().resolve(file),
          GraphOption.OUTPUT_FILE,
          out -> write(graphs, format, settings, out));
    }
  }

  private void write(List<DagGraph> graphs, GraphFormat format, Settings settings, OutputStream out)
      throws IOException {
    if (format == GraphFormat.JSON) {
      JsonGraph.write(graphs, settings.airflowVersion().value(), out);
      return;
    }
    String text =
        switch (format) {
          case MERMAID -> MermaidGraph.of(graphs);
          case DOT -> DotGraph.of(graphs);
          case SVG -> SvgGraph.of(graphs);
          default -> TextGraph.of(graphs, columns());
        };
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private int columns() {
    return environment.width() == Look.UNLIMITED ? USUAL_COLUMNS : environment.width();
  }
}
