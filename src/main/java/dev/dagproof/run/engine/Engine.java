package dev.dagproof.run.engine;

import dev.dagproof.run.plan.TaskPlan;
import dev.dagproof.run.schedule.Action;
import dev.dagproof.run.schedule.Scheduler;
import dev.dagproof.run.state.Failure;
import dev.dagproof.run.state.InstanceKey;
import dev.dagproof.run.state.RunState;
import dev.dagproof.run.state.TaskInstance;
import dev.dagproof.run.state.TaskState;
import dev.dagproof.run.state.XComStore;
import dev.dagproof.run.worker.Event;
import dev.dagproof.run.worker.Event.Message;
import dev.dagproof.run.worker.Worker;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Runs a DAG from its beginning to its end. One thread, which takes one event after the other. */
public final class Engine {
  private final Worker worker;
  private final BlockingQueue<Event> events;
  private final RunState state;
  private final XComStore xcoms;
  private final Requests requests;
  private final AssetEvents assets;
  private final RunSettings settings;
  private final RunListener listener;
  private final InstantSource clock;
  private final Scheduler scheduler;
  private final Timers timers;
  private final Attempts attempts;

  private final List<TaskInstance> queue = new ArrayList<>();
  private final Set<TaskInstance> paused = new HashSet<>();
  private final RunFolder folder;
  private boolean cancelled;
  private String trouble = "";

  /** Runs what a session has begun. */
  public Engine(
      Session session,
      RunState state,
      XComStore xcoms,
      EnvironmentRequests environments,
      RunSettings settings,
      RunFolder folder,
      RunListener listener,
      InstantSource clock) {
    this.worker = session.worker();
    this.events = session.events();
    this.state = state;
    this.xcoms = xcoms;
    this.assets = new AssetEvents();
    this.requests = new Requests(state, xcoms, environments, assets);
    this.settings = settings;
    this.folder = folder;
    this.listener = listener;
    this.clock = clock;
    this.scheduler = new Scheduler(state, settings.isAirflow3(), clock, listener::changed);
    this.timers = new Timers(clock);
    this.attempts = new Attempts(worker, folder, settings.mocks(), timers);
  }

  /** Runs until nothing more can run. */
  public RunResult run(Begun begun) throws InterruptedException {
    Instant start = clock.instant();
    state
        .dag()
        .timeout()
        .ifPresent(
            longest ->
                timers.after(
                    longest, () -> giveUp("it took longer than its dagrun_timeout", "timeout")));
    if (listener.period().isPositive()) {
      timers.every(listener.period(), listener::tick);
    }
    advance();
    while (attempts.count() > 0 || !queue.isEmpty() || !paused.isEmpty()) {
      Event event =
          timers.isEmpty()
              ? events.take()
              : events.poll(timers.untilNext().toNanos(), TimeUnit.NANOSECONDS);
      if (event != null) {
        handle(event);
      }
      timers.run();
      advance();
    }
    Duration elapsed = Duration.between(start, clock.instant());
    return new RunResult(begun, state, xcoms, folder, elapsed, cancelled, trouble);
  }

  private void handle(Event event) {
    switch (event) {
      case Message message -> handle(message);
      case Event.Answer answer -> worker.send(answer.node());
      case Event.Progress progress -> {
        Attempt attempt = attempts.find(progress.id());
        if (attempt != null) {
          listener.note(attempt.instance(), progress.text());
        }
      }
      case Event.WorkerGone gone -> {
        giveUp("Python ended with exit code " + gone.exitCode(), "lost");
        for (Attempt attempt : attempts.all()) {
          attempt.lost("the Python process ended before the task did");
          finish(attempt);
        }
      }
      case Event.Cancel cancel -> {
        cancelled = true;
        giveUp("", "cancelled");
      }
    }
  }

  private void handle(Message message) {
    Attempt attempt = attempts.find(message.id());
    if (attempt == null) {
      return;
    }
    JsonNode node = message.node();
    TaskInstance instance = attempt.instance();
    switch (message.type()) {
      case "push" ->
          xcoms.push(
              new InstanceKey(
                  node.path("task_id").asString(instance.task().id()),
                  node.path("map_index").asInt(instance.mapIndex())),
              node.path("key").asString(),
              node.path("value").asString());
      case "delete" -> xcoms.clear(instance.key());
      case "result" -> attempt.ended(node);
      case "event" -> told(instance, node);
      case "exited" -> {
        attempt.exited(node.path("status").asInt(0));
        finish(attempt);
      }
      default -> requests.answer(message, worker);
    }
  }

  private void told(TaskInstance instance, JsonNode node) {
    switch (node.path("event").asString("")) {
      case "asset" -> assets.add(node, instance, clock.instant());
      case "deferred" ->
          listener.note(instance, "waits for " + node.path("trigger").asString("its trigger"));
      default -> {
        String text = node.path("text").asString("");
        if (!text.isEmpty()) {
          listener.note(instance, text);
        }
      }
    }
  }

  // Deciding

  private boolean isEnding() {
    return cancelled || !trouble.isEmpty();
  }

  private void advance() {
    boolean again;
    do {
      again = false;
      if (isEnding()) {
        return;
      }
      for (Action action : scheduler.advance()) {
        switch (action) {
          case Action.Run run -> again |= enqueue(run.instance());
          case Action.Count count -> attempts.start(count);
        }
      }
    } while (again);
    dispatch();
  }

  /** Whether it has ended already: Airflow does not execute what has nothing to do. */
  private boolean enqueue(TaskInstance instance) {
    boolean isMarked = settings.isMarked().test(instance.task().id());
    if (instance.task().needsProcess() && !isMarked) {
      queue.add(instance);
      return false;
    }
    instance.start(clock.instant());
    String why = isMarked ? "marked, not run" : "";
    instance.end(TaskState.SUCCESS, instance.step(), why, clock.instant());
    listener.changed(instance);
    return true;
  }

  private void dispatch() {
    queue.sort(Comparator.comparingInt((TaskInstance one) -> -one.task().priorityWeight()));
    for (TaskInstance instance : List.copyOf(queue)) {
      if (attempts.count() >= settings.jobs()) {
        return;
      }
      if (hasRoom(instance.task())) {
        queue.remove(instance);
        start(instance, null);
      }
    }
  }

  private boolean hasRoom(TaskPlan task) {
    Integer most = task.maxActive();
    return most == null || attempts.of(task) < most;
  }

  private void start(TaskInstance instance, @Nullable JsonNode carried) {
    instance.start(clock.instant());
    attempts.start(instance, carried);
    listener.changed(instance);
  }

  // Ending

  private void finish(Attempt attempt) {
    attempts.remove(attempt);
    TaskInstance instance = attempt.instance();
    if (attempt.question() != null) {
      answered(attempt.question(), attempt);
      return;
    }
    Failure failure = attempt.failure();
    if (failure != null) {
      instance.failed(failure);
    }
    if (!attempt.mapName().isEmpty()) {
      instance.named(attempt.mapName());
    }
    switch (attempt.state()) {
      case FAILED -> failed(instance, attempt);
      case UP_FOR_RESCHEDULE ->
          pause(
              instance,
              TaskState.UP_FOR_RESCHEDULE,
              Duration.between(clock.instant(), attempt.rescheduleAt()),
              attempt.carried());
      default -> instance.end(attempt.state(), instance.step(), attempt.note(), clock.instant());
    }
    scheduler.skip(attempt.skips(), instance);
    listener.changed(instance);
    if (instance.state() == TaskState.FAILED && state.dag().failFast() && !isEnding()) {
      failFast(instance);
    }
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
      Duration wait =
          settings.fastRetries()
              ? Duration.ZERO
              : instance.task().retries().after(instance.tries());
      pause(instance, TaskState.UP_FOR_RETRY, wait, null);
    } else {
      instance.end(TaskState.FAILED, instance.step(), attempt.note(), clock.instant());
    }
  }

  private void pause(
      TaskInstance instance, TaskState until, Duration wait, @Nullable JsonNode carried) {
    instance.pause(until);
    paused.add(instance);
    timers.after(
        wait,
        () -> {
          if (paused.remove(instance)) {
            start(instance, carried);
          }
        });
  }

  /** {@code fail_stop}: what has not begun is skipped, but for teardowns. */
  private void failFast(TaskInstance by) {
    List<InstanceKey> skipped = new ArrayList<>();
    for (TaskInstance instance : state.all()) {
      if (instance.state() == TaskState.NONE && !instance.task().isTeardown()) {
        skipped.add(instance.key());
      }
    }
    scheduler.skip(skipped, by);
    attempts.stop("failed fast");
  }

  private void giveUp(String why, String reason) {
    trouble = trouble.isEmpty() ? why : trouble;
    attempts.stop(reason);
    for (TaskInstance instance : queue) {
      instance.unqueue();
    }
    queue.clear();
    for (TaskInstance instance : paused) {
      instance.end(TaskState.FAILED, instance.step(), reason, clock.instant());
      listener.changed(instance);
    }
    paused.clear();
  }
}
