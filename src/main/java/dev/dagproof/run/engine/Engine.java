package dev.dagproof.run.engine;

import dev.dagproof.run.state.InstanceKey;
import dev.dagproof.run.state.RunState;
import dev.dagproof.run.state.TaskInstance;
import dev.dagproof.run.worker.Event;
import dev.dagproof.run.worker.Event.Message;
import dev.dagproof.run.worker.Worker;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/**
 * Runs a DAG, and what its tasks trigger, from the beginning to the end. One thread, which takes
 * one event after the other.
 */
public final class Engine {
  private final Worker worker;
  private final BlockingQueue<Event> events;
  private final InstantSource clock;
  private final Timers timers;
  private final Attempts attempts;
  private final Triggers triggers;
  private final EnvironmentRequests environments;
  private final Requests requests;
  private final DagRun.Means means;
  private final List<DagRun> runs = new ArrayList<>();
  private boolean isCancelled;

  /** Runs what a session has loaded and begun. */
  public Engine(
      Session session,
      Loaded loaded,
      EnvironmentRequests environments,
      RunSettings settings,
      InstantSource clock) {
    this.worker = session.worker();
    this.events = session.events();
    this.clock = clock;
    this.timers = new Timers(clock);
    this.attempts = new Attempts(worker, settings, timers);
    this.triggers = new Triggers(worker, loaded);
    this.environments = environments;
    this.requests = new Requests(environments);
    this.means = new DagRun.Means(settings, attempts, timers, clock);
  }

  /**
   * Runs until nothing more can run.
   *
   * @param state of the DAG that was begun
   */
  public RunResult run(Begun begun, RunState state, RunFolder folder, RunListener listener)
      throws InterruptedException {
    DagRun main = new DagRun(0, begun, state, folder, listener, means);
    main.mock();
    runs.add(main);
    if (listener.period().isPositive()) {
      timers.every(listener.period(), listener::tick);
    }
    advance();
    while (!runs.stream().allMatch(DagRun::isOver)) {
      Event event =
          timers.isEmpty()
              ? events.take()
              : events.poll(timers.untilNext().toMillis() + 1, TimeUnit.MILLISECONDS);
      if (event != null) {
        handle(event);
      }
      timers.run();
      advance();
    }
    List<RunResult> triggered = runs.stream().skip(1).map(run -> run.result(List.of())).toList();
    return main.result(triggered);
  }

  private void advance() {
    runs.forEach(DagRun::advance);
    runs.forEach(DagRun::dispatch);
    runs.forEach(DagRun::endIfDone);
    triggers.tellEnds();
  }

  private void handle(Event event) {
    switch (event) {
      case Message message -> handle(message);
      case Event.Answer answer -> worker.send(answer.node());
      case Event.Progress progress -> {
        Attempt attempt = attempts.find(progress.id());
        if (attempt != null) {
          attempt.run().listener().note(attempt.instance(), progress.text());
        }
      }
      case Event.WorkerGone gone -> {
        runs.forEach(run -> run.lose("Python ended with exit code " + gone.exitCode()));
        for (Attempt attempt : attempts.all()) {
          attempt.lost("the Python process ended before the task did");
          finish(attempt);
        }
      }
      case Event.Cancel cancel -> {
        isCancelled = true;
        runs.forEach(DagRun::cancel);
      }
    }
  }

  private void handle(Message message) {
    Attempt attempt = attempts.find(message.id());
    if (attempt == null) {
      handleOfPython(message);
      return;
    }
    JsonNode node = message.node();
    DagRun run = attempt.run();
    TaskInstance instance = attempt.instance();
    switch (message.type()) {
      case "push" ->
          run.xcoms()
              .push(
                  new InstanceKey(
                      node.path("task_id").asString(instance.task().id()),
                      node.path("map_index").asInt(instance.mapIndex())),
                  node.path("key").asString(),
                  node.path("value").asString());
      case "delete" -> run.xcoms().clear(instance.key());
      case "result" -> attempt.ended(node);
      case "event" -> told(run, instance, node);
      case "trigger" -> triggers.ask(message, attempt, runs);
      case "exited" -> {
        attempt.exited(node.path("status").asInt(0));
        finish(attempt);
      }
      default -> requests.answer(message, run, worker);
    }
  }

  private void finish(Attempt attempt) {
    attempts.remove(attempt);
    attempt.run().finish(attempt);
  }

  private void told(DagRun run, TaskInstance instance, JsonNode node) {
    switch (node.path("event").asString("")) {
      case "asset" -> run.assets().add(node, instance, clock.instant());
      case "deferred" ->
          run.listener()
              .note(instance, "waits for " + node.path("trigger").asString("its trigger"));
      default -> {
        String text = node.path("text").asString("");
        if (!text.isEmpty()) {
          run.listener().note(instance, text);
        }
      }
    }
  }

  /** What the process says that no task runs in. */
  private void handleOfPython(Message message) {
    switch (message.type()) {
      case "packages" ->
          environments.answerLater(
              message,
              worker.message("reply").put("request", message.node().path("request").asInt()));
      case "begun", "refused" -> beginTriggered(message);
      default -> {
        // The last words of a task that was given up.
      }
    }
  }

  /** Python says of a run that a task wants whether it can begin. */
  private void beginTriggered(Message message) {
    Triggers.Wish wish = triggers.answered(message);
    if (wish == null || isCancelled || attempts.find(wish.by().id()) == null) {
      return;
    }
    if (message.type().equals("refused")) {
      triggers.refused(wish, message.node().path("message").asString("it was refused"));
      return;
    }
    DagRun by = wish.by().run();
    String name = wish.number() + "-" + wish.dag().id();
    RunListener listener =
        TriggeredListener.of(by.listener(), wish.by().instance(), wish.dag().id());
    try {
      RunFolder folder = by.folder().below(name);
      RunState state = new RunState(wish.dag());
      DagRun run =
          new DagRun(wish.number(), Begun.of(message.node()), state, folder, listener, means);
      runs.add(run);
      triggers.begun(wish, run);
    } catch (IOException e) {
      triggers.refused(wish, "the folder of the run cannot be made: " + e.getMessage());
    }
  }
}
