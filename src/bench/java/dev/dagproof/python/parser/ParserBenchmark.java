package dev.dagproof.python.parser;

import dev.dagproof.bench.Corpus;
import dev.dagproof.bench.Megabytes;
import dev.dagproof.python.source.SourceFile;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Source text to tokens, and to trees. */
@State(Scope.Benchmark)
public class ParserBenchmark {
  private List<SourceFile> sources = List.of();
  private long bytes;

  /** Reads the corpus. */
  @Setup
  public void read() {
    sources = Corpus.load();
    bytes = Corpus.bytes(sources);
  }

  /** The lexer alone. */
  @Benchmark
  public void lex(Blackhole sink, Megabytes done) {
    for (SourceFile source : sources) {
      sink.consume(Lexer.tokens(source));
    }
    done.add(bytes);
  }

  /** Lexing, parsing, building the tree. */
  @Benchmark
  public void parse(Blackhole sink, Megabytes done) {
    for (SourceFile source : sources) {
      sink.consume(PythonParser.parse(source));
    }
    done.add(bytes);
  }
}
