package dev.dagproof.run.engine;

import dev.dagproof.run.engine.Attempt.Purpose;
import dev.dagproof.run.plan.TaskPlan;
import dev.dagproof.run.schedule.Action;
import dev.dagproof.run.state.TaskInstance;
import dev.dagproof.run.worker.Worker;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The processes that run now, one for each try of a task instance. */
final class Attempts {
  /** Python ends a task whose time is over; one that does not even let it is killed after this. */
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final Worker worker;
  private final RunSettings settings;
  private final Timers timers;
  private final Map<Integer, Attempt> running = new HashMap<>();
  private int lastId;

  Attempts(Worker worker, RunSettings settings, Timers timers) {
    this.worker = worker;
    this.settings = settings;
    this.timers = timers;
  }

  /** How many work now, and do not wait for a run that they have started. */
  int busy() {
    int busy = 0;
    for (Attempt attempt : running.values()) {
      busy += attempt.isWaiting() ? 0 : 1;
    }
    return busy;
  }

  List<Attempt> all() {
    return List.copyOf(running.values());
  }

  @Nullable Attempt find(int id) {
    return running.get(id);
  }

  void remove(Attempt attempt) {
    running.remove(attempt.id());
  }

  /** Those of one run. */
  List<Attempt> of(DagRun run) {
    return running.values().stream().filter(attempt -> attempt.run() == run).toList();
  }

  /**
   * Starts a try.
   *
   * @param carried what the process before it, of the same try, left for it; null for nothing
   */
  void start(DagRun run, TaskInstance instance, @Nullable JsonNode carried) {
    TaskPlan task = instance.task();
    boolean isDebugged = settings.isDebugged().test(task.id());
    Attempt attempt = add(run, instance, new Purpose.Try());
    ObjectNode message =
        message("run", attempt)
            .put("task_id", task.id())
            .put("map_index", instance.mapIndex())
            .put("try_number", instance.tries())
            .put("max_tries", task.retries().count())
            .put("log", run.folder().log(instance).toString())
            .put("mode", carried == null ? "execute" : "resume")
            .put("debug", isDebugged);
    if (carried != null) {
      message.set("state", carried);
    }
    JsonNode mock = settings.mocks().get(task.id());
    if (mock != null) {
      message.set("mock", mock);
    }
    worker.send(message);
    if (task.timeout() != null && !isDebugged) {
      timers.after(task.timeout().plus(GRACE), () -> kill(attempt, "KILL", "timeout"));
    }
  }

  /** Has a number of instances counted. */
  void start(DagRun run, Action.Count question) {
    Attempt attempt = add(run, question.asker(), new Purpose.Count(question));
    worker.send(
        message("expand", attempt)
            .put(question.isGroup() ? "group_id" : "task_id", question.id())
            .put("log", run.folder().dagLog().toString()));
  }

  /**
   * Has the DAG's callbacks called.
   *
   * @param instance whose context they get
   * @param reason what Airflow calls the end of the run: {@code success}, {@code task_failure} …
   */
  void callBack(DagRun run, TaskInstance instance, String reason) {
    worker.send(
        message("callback", add(run, instance, new Purpose.Callback()))
            .put("task_id", instance.task().id())
            .put("map_index", instance.mapIndex())
            .put("try_number", instance.tries())
            .put("max_tries", instance.task().retries().count())
            .put("reason", reason)
            .put("log", run.folder().dagLog().toString()));
  }

  private ObjectNode message(String type, Attempt attempt) {
    return worker.message(type).put("id", attempt.id()).put("run", attempt.run().number());
  }

  private Attempt add(DagRun run, TaskInstance instance, Purpose purpose) {
    lastId++;
    Attempt attempt = new Attempt(lastId, run, instance, purpose);
    running.put(lastId, attempt);
    return attempt;
  }

  /** Ends processes: at first kindly, then by force. */
  void stop(List<Attempt> stopped, String reason) {
    for (Attempt attempt : stopped) {
      kill(attempt, "TERM", reason);
      timers.after(GRACE, () -> kill(attempt, "KILL", reason));
    }
  }

  private void kill(Attempt attempt, String signal, String reason) {
    if (running.containsKey(attempt.id())) {
      attempt.killed(reason);
      worker.send(
          worker
              .message("kill")
              .put("id", attempt.id())
              .put("signal", signal)
              .put("reason", reason));
    }
  }
}
