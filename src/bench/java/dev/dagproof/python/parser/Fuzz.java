package dev.dagproof.python.parser;

import dev.dagproof.bench.Corpus;
import dev.dagproof.python.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/**
 * Parses mutated files for a while and counts what goes wrong. Give it a small heap: a text that
 * needs more fails too.
 */
public final class Fuzz {
  private static final Path FAILURES = Path.of("target", "fuzz");

  private final List<SourceFile> sources;
  private final Random random;
  private final Mutations mutations;
  private long runs;
  private long bytes;
  private int failures;
  private long slowest;

  private Fuzz(List<SourceFile> sources, long seed) {
    this.sources = sources;
    random = new Random(seed);
    mutations = new Mutations(seed);
  }

  /**
   * Fuzzes.
   *
   * @param args a folder with Python files, how many minutes, and a seed
   */
  public static void main(String[] args) throws IOException {
    Fuzz fuzz = new Fuzz(Corpus.load(Path.of(args[0])), Long.parseLong(args[2]));
    fuzz.run(Duration.ofMinutes(Long.parseLong(args[1])));
    System.out.printf(
        "%d texts, %d MB, %d failures, the slowest took %d ms%n",
        fuzz.runs, fuzz.bytes / 1_000_000, fuzz.failures, fuzz.slowest / 1_000_000);
    System.exit(fuzz.failures == 0 ? 0 : 1);
  }

  private void run(Duration time) throws IOException {
    long end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < end) {
      byte[] text = text();
      long begin = System.nanoTime();
      try {
        SoundParse.of(text);
      } catch (Throwable e) {
        keep(text, e);
      }
      slowest = Math.max(slowest, System.nanoTime() - begin);
      runs++;
      bytes += text.length;
    }
  }

  private byte[] text() {
    return switch (random.nextInt(16)) {
      case 0 -> mutations.noise();
      case 1 -> mutations.pieces();
      default -> mutations.mutated(sources.get(random.nextInt(sources.size())).bytes());
    };
  }

  private void keep(byte[] text, Throwable problem) throws IOException {
    failures++;
    Files.createDirectories(FAILURES);
    Path file = FAILURES.resolve(failures + ".py");
    Files.write(file, text);
    System.out.println(file + ": " + problem);
  }
}
