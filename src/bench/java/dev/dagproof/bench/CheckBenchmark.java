package dev.dagproof.bench;

import dev.dagproof.cli.Cli;
import java.io.InputStream;
import java.io.OutputStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The whole of {@code dagproof check}: finding files, reading, parsing, all rules, the report. */
@State(Scope.Benchmark)
public class CheckBenchmark {
  private final String folder = System.getProperty("corpus", "testdata");

  /** One thread; most files of a library mention no Airflow and are only looked at. */
  @Benchmark
  public int check() {
    String[] arguments = {
      "check", "--isolated", "--exit-zero", "--jobs", "1", "--output-format", "concise", folder
    };
    return Cli.run(
        arguments,
        InputStream.nullInputStream(),
        OutputStream.nullOutputStream(),
        OutputStream.nullOutputStream());
  }
}
