package dev.dagproof.run.output;

import dev.dagproof.run.engine.RunListener;
import dev.dagproof.run.state.Failure;
import dev.dagproof.run.state.TaskInstance;
import dev.dagproof.run.state.TaskState;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Remembers when which try of a task instance ran, and how it ended. */
public final class Tries implements RunListener {
  private final InstantSource clock;
  private final Map<TaskInstance, Instant> running = new HashMap<>();
  private final Map<TaskInstance, List<Part>> parts = new HashMap<>();

  /**
   * A time in which a task instance ran: a try, or (of one that is rescheduled) a part of it.
   *
   * @param number the try's, from 1 on
   * @param state what came of it
   * @param error why it failed; empty if it did not
   */
  public record Part(int number, Instant started, Instant ended, TaskState state, String error) {}

  /** Of a run that has not begun. */
  public Tries(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public void changed(TaskInstance instance) {
    Instant now = clock.instant();
    if (instance.state() == TaskState.RUNNING) {
      running.put(instance, now);
      return;
    }
    Instant started = running.remove(instance);
    if (started != null) {
      boolean isPause = instance.state() == TaskState.UP_FOR_RESCHEDULE;
      int number = instance.tries() + (isPause ? 1 : 0);
      parts
          .computeIfAbsent(instance, key -> new ArrayList<>())
          .add(new Part(number, started, now, instance.state(), error(instance)));
    }
  }

  private static String error(TaskInstance instance) {
    Failure failure = instance.failure();
    boolean isFailed =
        instance.state() == TaskState.FAILED || instance.state() == TaskState.UP_FOR_RETRY;
    return failure == null || !isFailed ? "" : failure.first().headline();
  }

  @Override
  public void note(@Nullable TaskInstance instance, String text) {
    // Says nothing about tries.
  }

  /** Those of an instance, in order. */
  List<Part> of(TaskInstance instance) {
    return parts.getOrDefault(instance, List.of());
  }
}
