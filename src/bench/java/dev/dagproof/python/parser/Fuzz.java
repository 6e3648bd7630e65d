package dev.dagproof.python.parser;

import dev.dagproof.bench.Corpus;
import dev.dagproof.python.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * Parses mutated files for a while and counts what goes wrong. Give it a small heap: a text that
 * needs more fails too.
 */
public final class Fuzz {
  private static final String USAGE = "usage: Fuzz FOLDER MINUTES SEED, such as: Fuzz src 0.5 1";
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
   * @param args a folder with Python files, how many minutes (a fraction will do), and a seed
   */
  public static void main(String[] args) throws IOException {
    Fuzz fuzz;
    double minutes;
    try {
      if (args.length != 3) {
        throw new NumberFormatException();
      }
      minutes = Double.parseDouble(args[1]);
      long seed = Long.parseLong(args[2]);
      fuzz = new Fuzz(Corpus.load(Path.of(args[0])), seed);
    } catch (IllegalArgumentException e) {
      System.err.println(e instanceof NumberFormatException ? USAGE : e.getMessage());
      System.exit(2);
      return;
    }
    Runtime.getRuntime().addShutdownHook(new Thread(fuzz::sayWhatWasDone));
    fuzz.run((long) (minutes * 60e9));
    System.exit(fuzz.failures == 0 ? 0 : 1);
  }

  private void run(long nanoseconds) throws IOException {
    long start = System.nanoTime();
    while (System.nanoTime() - start < nanoseconds) {
      byte[] text = text();
      long begin = System.nanoTime();
      try {
        SoundParse.of(text);
      } catch (Throwable e) {
        keep(text, e);
      }
      count(text, System.nanoTime() - begin);
    }
  }

  private synchronized void count(byte[] text, long nanoseconds) {
    runs++;
    bytes += text.length;
    slowest = Math.max(slowest, nanoseconds);
  }

  /** At the end, and also when Ctrl-C makes one. */
  private synchronized void sayWhatWasDone() {
    System.out.printf(
        "%d texts, %d MB, %d failures, the slowest took %d ms%n",
        runs, bytes / 1_000_000, failures, slowest / 1_000_000);
  }

  private byte[] text() {
    return switch (random.nextInt(16)) {
      case 0 -> mutations.noise();
      case 1 -> mutations.pieces();
      default -> mutations.mutated(sources.get(random.nextInt(sources.size())).bytes());
    };
  }

  private synchronized void keep(byte[] text, Throwable problem) throws IOException {
    failures++;
    Files.createDirectories(FAILURES);
    Path file = FAILURES.resolve(failures + ".py");
    Files.write(file, text);
    System.out.println(file + ": " + problem);
  }
}
