package dev.dagproof.run.environment;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Runs other programs, without a shell and without input. Stopped ones go with all processes that
 * they have started.
 */
final class ChildProcesses implements AutoCloseable {
  private static final Duration GRACE = Duration.ofMillis(500);

  private final Set<Process> running = ConcurrentHashMap.newKeySet();
  private volatile boolean isClosed;

  /**
   * What came of a program.
   *
   * @param exitCode as it said; none is meant by {@code isTimeout}
   * @param lines the last ones of its output and its errors
   * @param isTimeout whether it was stopped because it took too long
   */
  record Result(int exitCode, List<String> lines, boolean isTimeout) {
    boolean isSuccess() {
      return exitCode == 0 && !isTimeout;
    }
  }

  /**
   * Runs a program to its end.
   *
   * @param variables all environment variables that it gets
   * @param listener hears each line
   * @throws IOException if it cannot be started
   * @throws InterruptedException if this thread is interrupted, or if this is closed; the program
   *     is gone then
   */
  Result run(
      List<String> command,
      Path folder,
      Map<String, String> variables,
      Duration timeout,
      Consumer<String> listener)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(variables);
    Process process = builder.start();
    running.add(process);
    try (OutputLines lines = new OutputLines(process.getInputStream(), listener)) {
      process.getOutputStream().close();
      boolean isDone = !isClosed && process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS);
      if (!isDone) {
        stop(process);
      }
      lines.awaitEnd();
      if (isClosed) {
        throw new InterruptedException("stopped");
      }
      return new Result(isDone ? process.exitValue() : -1, lines.last(), !isDone);
    } finally {
      running.remove(process);
      if (process.isAlive()) {
        stop(process);
      }
    }
  }

  /** Stops all that run, and all that will be started. */
  @Override
  public void close() {
    isClosed = true;
    for (Process process : running) {
      stop(process);
    }
  }

  private static void stop(Process process) {
    Set<ProcessHandle> family = new LinkedHashSet<>();
    family.add(process.toHandle());
    process.descendants().forEach(family::add);
    family.forEach(ProcessHandle::destroy);
    awaitEnd(family);
    // Whoever was started meanwhile, as far as its parent still lives.
    for (ProcessHandle member : new ArrayList<>(family)) {
      member.descendants().forEach(family::add);
    }
    family.forEach(ProcessHandle::destroyForcibly);
    awaitEnd(family);
  }

  private static void awaitEnd(Set<ProcessHandle> family) {
    CompletableFuture<?>[] ends = new CompletableFuture<?>[family.size()];
    int i = 0;
    for (ProcessHandle member : family) {
      ends[i++] = member.onExit();
    }
    // Not to be interrupted: this is what follows an interruption.
    CompletableFuture.allOf(ends)
        .completeOnTimeout(null, GRACE.toMillis(), TimeUnit.MILLISECONDS)
        .join();
  }
}
