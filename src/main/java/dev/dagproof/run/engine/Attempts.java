package dev.dagproof.run.engine;

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
  private final RunFolder folder;
  private final Map<String, JsonNode> mocks;
  private final Timers timers;
  private final Map<Integer, Attempt> running = new HashMap<>();
  private int lastId;

  Attempts(Worker worker, RunFolder folder, Map<String, JsonNode> mocks, Timers timers) {
    this.worker = worker;
    this.folder = folder;
    this.mocks = mocks;
    this.timers = timers;
  }

  int count() {
    return running.size();
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

  /** How many instances of a task run. */
  int of(TaskPlan task) {
    int count = 0;
    for (Attempt attempt : running.values()) {
      count += attempt.instance().task() == task ? 1 : 0;
    }
    return count;
  }

  /**
   * Starts a try.
   *
   * @param carried what the process before it, of the same try, left for it; null for nothing
   */
  void start(TaskInstance instance, @Nullable JsonNode carried) {
    Attempt attempt = add(instance, null);
    TaskPlan task = instance.task();
    ObjectNode message =
        worker
            .message("run")
            .put("id", attempt.id())
            .put("task_id", task.id())
            .put("map_index", instance.mapIndex())
            .put("try_number", instance.tries())
            .put("max_tries", task.retries().count())
            .put("log", folder.log(instance).toString())
            .put("mode", carried == null ? "execute" : "resume");
    if (carried != null) {
      message.set("state", carried);
    }
    JsonNode mock = mocks.get(task.id());
    if (mock != null) {
      message.set("mock", mock);
    }
    worker.send(message);
    if (task.timeout() != null) {
      timers.after(task.timeout().plus(GRACE), () -> kill(attempt, "KILL", "timeout"));
    }
  }

  /** Has a number of instances counted. */
  void start(Action.Count question) {
    Attempt attempt = add(question.asker(), question);
    worker.send(
        worker
            .message("expand")
            .put("id", attempt.id())
            .put(question.isGroup() ? "group_id" : "task_id", question.id())
            .put("log", folder.dagLog().toString()));
  }

  private Attempt add(TaskInstance instance, Action.@Nullable Count question) {
    lastId++;
    Attempt attempt = new Attempt(lastId, instance, question);
    running.put(lastId, attempt);
    return attempt;
  }

  /** Ends all of them: at first kindly, then by force. */
  void stop(String reason) {
    for (Attempt attempt : all()) {
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
