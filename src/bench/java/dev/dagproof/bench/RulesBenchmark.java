package dev.dagproof.bench;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.AirflowProject;
import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.airflow.parsing.HeavyPackages;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Rule;
import dev.dagproof.python.parser.ParseResult;
import dev.dagproof.python.parser.PythonParser;
import dev.dagproof.python.semantic.ModuleFinder;
import dev.dagproof.python.semantic.ModuleGraph;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.source.SourceFile;
import dev.dagproof.python.source.TextFiles;
import dev.dagproof.rules.Rules;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Parsed files to findings, for the files of the corpus that mention Airflow: what the rules take
 * beside the parsing of the same files. Scopes and model are made anew in each pass.
 */
@State(Scope.Benchmark)
public class RulesBenchmark {
  private static final TextFiles NO_FILES =
      new TextFiles() {
        @Override
        public boolean exists(Path path) {
          return true;
        }

        @Override
        public Optional<String> read(Path file) {
          return Optional.empty();
        }
      };

  /** What runs: {@code parse}, {@code model} without any rule, a rule's code, or {@code all}. */
  @Param({
    "parse", "model", "all", "TMPL301", "TMPL302", "TMPL303", "TMPL304", "TMPL305", "TMPL306",
    "DAG411", "VENV101", "VENV102", "VENV103", "VENV104", "VENV105", "VENV106", "VENV107",
    "VENV108", "VENV109", "VENV110", "VENV111", "VENV112", "VENV113", "VENV114", "VENV115",
    "XCOM201", "XCOM202", "XCOM203", "XCOM204", "XCOM205", "XCOM206", "XCOM207", "XCOM208",
    "XCOM209"
  })
  public String what = "all";

  private List<SourceFile> sources = List.of();
  private List<Rule> rules = List.of();
  private long bytes;
  private Map<Path, PythonModule> modules = Map.of();

  /** Reads the corpus. */
  @Setup
  public void read() {
    sources = Corpus.load().stream().filter(RulesBenchmark::mentionsAirflow).toList();
    bytes = Corpus.bytes(sources);
    rules =
        Rules.all().stream()
            .filter(rule -> what.equals("all") || what.equals(rule.info().code()))
            .toList();
    if (rules.isEmpty() && !what.equals("parse") && !what.equals("model")) {
      throw new IllegalArgumentException("no such rule: " + what);
    }
  }

  private static boolean mentionsAirflow(SourceFile source) {
    String text = new String(source.bytes(), StandardCharsets.ISO_8859_1);
    return text.toLowerCase(Locale.ROOT).contains("airflow");
  }

  /** Trees that nobody has asked anything yet. */
  @Setup(Level.Invocation)
  public void parse() {
    Map<Path, PythonModule> fresh = new LinkedHashMap<>();
    for (SourceFile source : sources) {
      ParseResult parsed = PythonParser.parse(source);
      Path path = Path.of(source.name()).toAbsolutePath();
      fresh.put(path, new PythonModule(path, parsed.tree(), parsed.errors()));
    }
    modules = fresh;
  }

  /** One pass over all files. */
  @Benchmark
  public void pass(Blackhole sink, Megabytes done) {
    if (what.equals("parse")) {
      for (SourceFile source : sources) {
        sink.consume(PythonParser.parse(source));
      }
    } else {
      sink.consume(findings());
    }
    done.add(bytes);
  }

  private List<Findings> findings() {
    Path root = Path.of(System.getProperty("corpus", "testdata")).toAbsolutePath();
    ModuleGraph graph =
        new ModuleGraph(
            path -> Optional.ofNullable(modules.get(path)), new ModuleFinder(List.of(), root));
    AirflowProject project =
        new AirflowProject(AirflowVersion.NEWEST, HeavyPackages.KNOWN, graph, NO_FILES, null);
    List<Findings> all = new ArrayList<>();
    for (PythonModule module : modules.values()) {
      AirflowModule model = project.module(module);
      for (Rule rule : rules) {
        Findings findings = new Findings(rule.info());
        rule.check(model, findings);
        all.add(findings);
      }
    }
    return all;
  }
}
