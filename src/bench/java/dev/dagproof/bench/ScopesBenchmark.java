package dev.dagproof.bench;

import dev.dagproof.python.ast.SyntaxTree;
import dev.dagproof.python.parser.PythonParser;
import dev.dagproof.python.semantic.Scopes;
import dev.dagproof.python.source.SourceFile;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Trees to scopes and bindings. */
@State(Scope.Benchmark)
public class ScopesBenchmark {
  private List<SyntaxTree> trees = List.of();
  private long bytes;

  /** Parses the corpus. */
  @Setup
  public void parse() {
    List<SourceFile> sources = Corpus.load();
    bytes = Corpus.bytes(sources);
    trees = sources.stream().map(source -> PythonParser.parse(source).tree()).toList();
  }

  /** The scopes of every file. */
  @Benchmark
  public void scopes(Blackhole sink, Megabytes done) {
    for (SyntaxTree tree : trees) {
      sink.consume(Scopes.of(tree));
    }
    done.add(bytes);
  }
}
