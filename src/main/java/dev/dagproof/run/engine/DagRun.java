package dev.dagproof.run.engine;

import dev.dagproof.run.plan.DagPlan;
import dev.dagproof.run.schedule.Action;
import dev.dagproof.run.schedule.Scheduler;
import dev.dagproof.run.state.Failure;
import dev.dagproof.run.state.InstanceKey;
import dev.dagproof.run.state.RunState;
import dev.dagproof.run.state.TaskInstance;
import dev.dagproof.run.state.TaskState;
import dev.dagproof.run.state.XComStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One run of a DAG: asks the scheduler what may run, and does what the ends of tasks ask for. */
final class DagRun {
  private static final Duration WORTH_A_WORD = Duration.ofSeconds(3);

  private final int number;
  private final Begun begun;
  private final RunState state;
  private final RunFolder folder;
  private final RunListener listener;
  private final Means means;
  private final XComStore xcoms = new XComStore();
  private final AssetEvents assets = new AssetEvents();
  private final Scheduler scheduler;
  private final DagCallbacks callbacks;
  private final Instant start;

  private final TaskQueue queue;
  private boolean cancelled;
  private String trouble = "";
  private @Nullable Instant end;

  /** What the runs of a process share. */
  record Means(RunSettings settings, Attempts attempts, Timers timers, InstantSource clock) {}

  /**
   * A run that Python has begun.
   *
   * @param number by which both sides know it: 0 for the one that the person asked for
   */
  DagRun(
      int number,
      Begun begun,
      RunState state,
      RunFolder folder,
      RunListener listener,
      Means means) {
    this.number = number;
    this.begun = begun;
    this.state = state;
    this.folder = folder;
    this.listener = listener;
    this.means = means;
    this.scheduler =
        new Scheduler(state, means.settings().isAirflow3(), means.clock(), listener::changed);
    this.queue = new TaskQueue(this, means);
    this.callbacks = new DagCallbacks(this, means.attempts());
    this.start = means.clock().instant();
    Duration longest = state.dag().settings().timeout();
    if (longest != null) {
      means.timers().after(longest, this::runOutOfTime);
    }
  }

  /** Gives tasks that will not run the XComs that a mock has for them. */
  void mock() {
    means
        .settings()
        .mocks()
        .forEach(
            (taskId, values) -> {
              if (!dag().hasTask(taskId) || means.settings().isMarked().test(taskId)) {
                InstanceKey key = new InstanceKey(taskId, -1);
                values.forEachEntry((name, value) -> xcoms.push(key, name, value.toString()));
              }
            });
  }

  int number() {
    return number;
  }

  Begun begun() {
    return begun;
  }

  RunState state() {
    return state;
  }

  RunFolder folder() {
    return folder;
  }

  RunListener listener() {
    return listener;
  }

  XComStore xcoms() {
    return xcoms;
  }

  AssetEvents assets() {
    return assets;
  }

  RunResult result(List<RunResult> triggered) {
    Duration elapsed = Duration.between(start, end == null ? means.clock().instant() : end);
    return new RunResult(begun, state, xcoms, folder, elapsed, cancelled, trouble, triggered);
  }

  // Deciding

  private boolean isEnding() {
    return cancelled || !trouble.isEmpty();
  }

  /** Decides all that can be decided now. */
  void advance() {
    boolean again = !isEnding();
    while (again) {
      again = false;
      for (Action action : scheduler.advance()) {
        switch (action) {
          case Action.Run run -> again |= enqueue(run.instance());
          case Action.Count count -> means.attempts().start(this, count);
        }
      }
    }
  }

  /** Whether it has ended already: Airflow does not execute what has nothing to do. */
  private boolean enqueue(TaskInstance instance) {
    boolean isMarked = means.settings().isMarked().test(instance.task().id());
    if (instance.task().needsProcess() && !isMarked) {
      queue.add(instance, null);
      return false;
    }
    Instant now = means.clock().instant();
    instance.start(now);
    instance.end(TaskState.SUCCESS, instance.step(), isMarked ? "marked, not run" : "", now);
    listener.changed(instance);
    return true;
  }

  /** Starts what is queued, while there is room for it. */
  void dispatch() {
    for (TaskQueue.Entry next = queue.next(); next != null; next = queue.next()) {
      start(next.instance(), next.carried());
    }
  }

  private void start(TaskInstance instance, @Nullable JsonNode carried) {
    instance.start(means.clock().instant());
    means.attempts().start(this, instance, carried);
    listener.changed(instance);
  }

  // Ending

  /** Takes what a process has left that is gone now. */
  void finish(Attempt attempt) {
    switch (attempt.purpose()) {
      case Attempt.Purpose.Try it -> finishTry(attempt);
      case Attempt.Purpose.Count count -> answered(count.question(), attempt);
      case Attempt.Purpose.Callback callback -> {
        Failure failure = attempt.failure();
        if (!attempt.note().isEmpty()) {
          listener.note(null, attempt.note());
        } else if (failure != null) {
          listener.note(null, "a callback of the DAG: " + failure.headline());
        }
      }
    }
  }

  private void finishTry(Attempt attempt) {
    TaskInstance instance = attempt.instance();
    Failure failure = attempt.failure();
    if (failure != null) {
      instance.failed(failure);
    }
    instance.rendered(attempt.rendered());
    if (!attempt.mapName().isEmpty()) {
      instance.named(attempt.mapName());
    }
    switch (attempt.state()) {
      case FAILED -> failed(instance, attempt);
      case UP_FOR_RESCHEDULE -> reschedule(instance, attempt);
      default -> end(instance, attempt.state(), attempt.note());
    }
    scheduler.skip(attempt.skips(), instance);
    listener.changed(instance);
    boolean failsFast = state.dag().settings().failFast() && !means.settings().keepGoing();
    if (instance.state() == TaskState.FAILED && failsFast && !isEnding()) {
      failFast(instance);
    }
  }

  private void end(TaskInstance instance, TaskState last, String why) {
    instance.end(last, instance.step(), why, means.clock().instant());
  }

  private void answered(Action.Count question, Attempt attempt) {
    if (attempt.count() >= 0) {
      scheduler.counted(question, attempt.count());
    } else {
      Failure failure = attempt.failure();
      scheduler.uncounted(
          question, failure == null ? "its values are not there" : failure.headline());
    }
  }

  private void failed(TaskInstance instance, Attempt attempt) {
    boolean isAgain =
        !isEnding() && attempt.mayRetry() && instance.tries() <= instance.task().retries().count();
    if (isAgain) {
      Duration asked = attempt.retryDelay();
      Duration usual = asked == null ? instance.task().retries().after(instance.tries()) : asked;
      Duration wait = means.settings().fastRetries() ? Duration.ZERO : usual;
      pause(instance, TaskState.UP_FOR_RETRY, wait, null);
      if (wait.compareTo(WORTH_A_WORD) > 0) {
        listener.note(
            instance, "next try in " + wait.toSeconds() + " s; --fast-retries does not wait");
      }
    } else {
      end(instance, TaskState.FAILED, attempt.note());
    }
  }

  private void reschedule(TaskInstance instance, Attempt attempt) {
    if (isEnding()) {
      end(instance, TaskState.FAILED, attempt.note());
    } else {
      Duration wait = Duration.between(means.clock().instant(), attempt.rescheduleAt());
      pause(instance, TaskState.UP_FOR_RESCHEDULE, wait, attempt.carried());
    }
  }

  private void pause(
      TaskInstance instance, TaskState until, Duration wait, @Nullable JsonNode carried) {
    instance.pause(until);
    queue.add(instance, carried, wait);
  }

  /** What runs is ended, what has not begun is skipped; teardowns go on as ever. */
  private void failFast(TaskInstance by) {
    Predicate<TaskInstance> isMeant = instance -> !instance.task().isTeardown();
    queue.remove(isMeant).forEach(TaskInstance::unqueue);
    List<InstanceKey> open =
        state.all().stream()
            .filter(instance -> instance.state() == TaskState.NONE)
            .filter(isMeant)
            .map(TaskInstance::key)
            .toList();
    scheduler.skip(open, by);
    means
        .attempts()
        .stop(
            means.attempts().of(this).stream()
                .filter(attempt -> attempt.purpose() instanceof Attempt.Purpose.Try)
                .filter(attempt -> isMeant.test(attempt.instance()))
                .toList(),
            "fail_fast: `" + by.key() + "` failed");
  }

  private void runOutOfTime() {
    if (!callbacks.haveStarted()) {
      giveUp("it took longer than its dagrun_timeout", "timeout");
    }
  }

  /** The person wants it to end, if it has not ended yet. */
  void cancel() {
    if (!isOver()) {
      cancelled = true;
      stop("cancelled");
    }
  }

  /**
   * Ends what runs, and starts nothing more.
   *
   * @param why for people
   * @param reason of the tasks that run or wait
   */
  void giveUp(String why, String reason) {
    if (!isOver()) {
      trouble = trouble.isEmpty() ? why : trouble;
      stop(reason);
    }
  }

  /** Python is gone: nothing of it can be called any more. */
  void lose(String why) {
    callbacks.giveUp();
    giveUp(why, "lost");
  }

  private void stop(String reason) {
    means.attempts().stop(means.attempts().of(this), reason);
    for (TaskInstance instance : queue.remove(every -> true)) {
      if (instance.state() == TaskState.QUEUED) {
        instance.unqueue();
      } else {
        end(instance, TaskState.FAILED, reason);
        listener.changed(instance);
      }
    }
  }

  // The end of the run

  /** Whether nothing of it runs, and nothing of it will. */
  boolean isOver() {
    return end != null;
  }

  /** Ends it if there is nothing left to do; the DAG's callbacks are the last of it. */
  void endIfDone() {
    boolean isIdle = queue.isEmpty() && means.attempts().of(this).isEmpty();
    if (!isIdle || isOver()) {
      return;
    }
    if (cancelled || !callbacks.start(result(List.of()))) {
      end = means.clock().instant();
    }
  }

  /** The DAG of which it is a run. */
  DagPlan dag() {
    return state.dag();
  }
}
