package dev.dagproof.run.engine;

import dev.dagproof.run.plan.DagPlan;
import dev.dagproof.run.worker.Event.Message;
import dev.dagproof.run.worker.Worker;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The runs that tasks start (TriggerDagRunOperator): of DAGs of the same files. */
final class Triggers {
  /** A DAG that triggers itself would never come to an end. */
  private static final int MOST = 50;

  private final Worker worker;
  private final Loaded loaded;
  private final Map<Integer, Wish> wishes = new HashMap<>();
  private final Map<DagRun, Wish> awaited = new HashMap<>();
  private int lastNumber;

  /**
   * What a task wants to be run.
   *
   * @param message its request, which has an answer when the run begins or, if it waits, ends
   */
  record Wish(int number, DagPlan dag, String runId, Attempt by, Message message, boolean waits) {}

  Triggers(Worker worker, Loaded loaded) {
    this.worker = worker;
    this.loaded = loaded;
  }

  /**
   * Asks Python to begin the run that a task wants.
   *
   * @param runs those that there are
   */
  void ask(Message message, Attempt by, List<DagRun> runs) {
    JsonNode node = message.node();
    DagPlan dag = loaded.dag(node.path("dag_id").asString(""));
    String runId = node.path("run_id").asString("");
    if (dag == null) {
      answer(message, reply -> reply.put("state", "unknown"));
    } else if (exists(dag, runId, runs)) {
      answer(message, reply -> reply.put("state", "exists"));
    } else if (lastNumber == MOST) {
      answer(message, reply -> reply.put("error", "more than " + MOST + " runs were triggered"));
    } else {
      lastNumber++;
      wishes.put(
          lastNumber,
          new Wish(lastNumber, dag, runId, by, message, node.path("wait").asBoolean(false)));
      ObjectNode begin = worker.message("begin").put("number", lastNumber).put("dag_id", dag.id());
      ObjectNode run = begin.putObject("run").put("run_type", "manual").put("run_id", runId);
      run.set("logical_date", node.path("logical_date"));
      run.set("conf", node.path("conf"));
      worker.send(begin);
    }
  }

  private boolean exists(DagPlan dag, String runId, List<DagRun> runs) {
    return runs.stream()
            .anyMatch(run -> run.dag().id().equals(dag.id()) && run.begun().runId().equals(runId))
        || wishes.values().stream()
            .anyMatch(wish -> wish.dag() == dag && wish.runId().equals(runId));
  }

  /** The wish that a {@code begun} or {@code refused} of Python is the answer to. */
  @Nullable Wish answered(Message message) {
    return wishes.remove(message.node().path("number").asInt(0));
  }

  /** The run cannot begin: the task that wanted it is told why. */
  void refused(Wish wish, String why) {
    answer(wish.message(), reply -> reply.put("error", why));
  }

  /** The run has begun: a task that does not wait for it can go on. */
  void begun(Wish wish, DagRun run) {
    if (wish.waits()) {
      wish.by().waits(true);
      awaited.put(run, wish);
    } else {
      answer(wish.message(), reply -> reply.putNull("state"));
    }
  }

  /** Tells the tasks that wait for one of these runs which of them have ended. */
  void tellEnds() {
    Map.copyOf(awaited).forEach(this::tellEnd);
  }

  private void tellEnd(DagRun run, Wish wish) {
    if (run.isOver()) {
      awaited.remove(run);
      wish.by().waits(false);
      String state = run.result(List.of()).isSuccess() ? "success" : "failed";
      answer(wish.message(), reply -> reply.put("state", state));
    }
  }

  private interface Filler {
    void fill(ObjectNode reply);
  }

  private void answer(Message message, Filler filler) {
    ObjectNode reply =
        worker
            .message("reply")
            .put("id", message.id())
            .put("request", message.node().path("request").asInt());
    filler.fill(reply);
    worker.send(reply);
  }
}
