package dev.dagproof.run.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dagproof.run.state.TaskInstance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder of a run: the log of the DAG file, and a log for each try of a task. */
public final class RunFolder {
  /** So many runs are kept. */
  private static final int KEPT = 20;

  /** In bytes; systems allow 255, index, try and ending included. */
  private static final int LONGEST_NAME = 200;

  private static final int SHORT_NAME = 60;

  private static final Duration LONGEST = Duration.ofDays(1);
  private static final String RESULT = "result.json";

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
    Path path = runs.resolve(name + "-" + ProcessHandle.current().pid());
    for (int i = 2; Files.exists(path); i++) {
      path = runs.resolve(name + "-" + ProcessHandle.current().pid() + "-" + i);
    }
    Files.createDirectories(path.resolve("logs"));
    return new RunFolder(path);
  }

  private static void prune(Path runs) throws IOException {
    List<Path> all;
    try (Stream<Path> found = Files.list(runs)) {
      all = found.filter(RunFolder::isOver).sorted(Comparator.reverseOrder()).toList();
    }
    for (Path old : all.subList(Math.min(KEPT - 1, all.size()), all.size())) {
      try (Stream<Path> files = Files.walk(old)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      } catch (IOException | UncheckedIOException e) {
        // Another run removes it as well, or it is not ours to remove.
      }
    }
  }

  /** Whether no run is at work in it: it has left its result, or began more than a day ago. */
  private static boolean isOver(Path folder) {
    try {
      return Files.exists(folder.resolve(RESULT))
          || Files.getLastModifiedTime(folder).toInstant().plus(LONGEST).isBefore(Instant.now());
    } catch (IOException e) {
      return false;
    }
  }

  /** The folder of a run that this run has started, inside of it. */
  RunFolder below(String name) throws IOException {
    Path below = path.resolve("triggered").resolve(fileName(name));
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
    return path.resolve(RESULT);
  }

  /** What the present try of a task instance prints. */
  public Path log(TaskInstance instance) {
    return log(instance, Math.max(instance.tries(), 1));
  }

  /** What a try of a task instance has printed. */
  public Path log(TaskInstance instance, int tryNumber) {
    String index = instance.mapIndex() < 0 ? "" : "." + instance.mapIndex();
    String name = fileName(instance.task().id()) + index + "." + tryNumber + ".log";
    return path.resolve("logs").resolve(name);
  }

  /** An id may be too long for a file, or have letters that the locale does not have. */
  private static String fileName(String id) {
    if (id.getBytes(UTF_8).length <= LONGEST_NAME && isPath(id)) {
      return id.replace('/', '_');
    }
    String start = id.substring(0, Math.min(id.length(), SHORT_NAME));
    return start.replaceAll("[^\\w.-]", "_") + "-" + Integer.toHexString(id.hashCode());
  }

  private static boolean isPath(String name) {
    try {
      return !Path.of(name).toString().isEmpty();
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
