package dev.dagproof.run.engine;

import dev.dagproof.run.state.TaskInstance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder of a run: the log of the DAG file, and a log for each try of a task. */
public final class RunFolder {
  /** So many runs are kept. */
  private static final int KEPT = 20;

  private final Path path;

  private RunFolder(Path path) {
    this.path = path;
  }

  /**
   * Makes the folder of a run, and removes those of the oldest runs.
   *
   * @param runs the folder of all runs
   * @param name the beginning of its name; later names sort behind earlier ones
   */
  public static RunFolder create(Path runs, String name) throws IOException {
    Files.createDirectories(runs);
    prune(runs);
    Path path = Files.createTempDirectory(runs, name + "-");
    Files.createDirectory(path.resolve("logs"));
    return new RunFolder(path);
  }

  private static void prune(Path runs) throws IOException {
    List<Path> all;
    try (Stream<Path> found = Files.list(runs)) {
      all = found.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path old : all.subList(Math.min(KEPT - 1, all.size()), all.size())) {
      try (Stream<Path> files = Files.walk(old)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      } catch (IOException e) {
        // Another run removes it as well, or it is not ours to remove.
      }
    }
  }

  /** The folder of a run that this run has started, inside of it. */
  RunFolder below(String name) throws IOException {
    Path below = path.resolve("triggered").resolve(name.replace('/', '_'));
    Files.createDirectories(below.resolve("logs"));
    return new RunFolder(below);
  }

  /** Where it is. */
  public Path path() {
    return path;
  }

  /** What the DAG file prints while it is imported. */
  public Path dagLog() {
    return path.resolve("dag.log");
  }

  /** What happened, one JSON object a line. */
  public Path events() {
    return path.resolve("events.jsonl");
  }

  /** How it ended. */
  public Path result() {
    return path.resolve("result.json");
  }

  /** What the present try of a task instance prints. */
  public Path log(TaskInstance instance) {
    return log(instance, Math.max(instance.tries(), 1));
  }

  /** What a try of a task instance has printed. */
  public Path log(TaskInstance instance, int tryNumber) {
    String index = instance.mapIndex() < 0 ? "" : "." + instance.mapIndex();
    String name = instance.task().id() + index + "." + tryNumber + ".log";
    return path.resolve("logs").resolve(name.replace('/', '_'));
  }
}
