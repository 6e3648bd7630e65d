package dev.dagproof.run.engine;

import dev.dagproof.run.input.RunInput;
import dev.dagproof.run.plan.DagPlan;
import dev.dagproof.run.plan.PlanReader;
import dev.dagproof.run.state.Failure;
import dev.dagproof.run.worker.Event;
import dev.dagproof.run.worker.Event.Message;
import dev.dagproof.run.worker.FailureReader;
import dev.dagproof.run.worker.Worker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The beginning of a run: the DAG file is loaded, a DAG chosen, a run made of it. */
public final class Session {
  /** The child that renders a plan is the only one of its process. */
  private static final int PLAN_ID = 1;

  private final Worker worker;
  private final BlockingQueue<Event> events;
  private final EnvironmentRequests environments;
  private String importing = "";

  /** Talks to a worker whose messages come by this queue. */
  public Session(Worker worker, BlockingQueue<Event> events, EnvironmentRequests environments) {
    this.worker = worker;
    this.events = events;
    this.environments = environments;
  }

  /** The worker that goes on. */
  public Worker worker() {
    return worker;
  }

  /** Where its messages come. */
  public BlockingQueue<Event> events() {
    return events;
  }

  /**
   * Imports a file, or all of a folder.
   *
   * @param version of Airflow, which Python is to behave like
   * @param packages where jinja2 and pendulum are if Python has none; null for nowhere yet
   * @param without files that are not imported, as they have ended Python before
   * @param longest how long the import of a file may take
   */
  public Loaded load(
      Path path,
      Path dagsFolder,
      String version,
      @Nullable String packages,
      RunInput input,
      List<Path> without,
      Duration longest)
      throws RefusedException, PythonLostException, InterruptedException {
    ObjectNode request =
        worker
            .message("load")
            .put("path", path.toString())
            .put("dags_folder", dagsFolder.toString())
            .put("version", version)
            .put("packages", packages)
            .put("logical_date", input.logicalDate());
    request.set("variables", input.variables());
    request.set("connections", input.connections());
    ArrayNode deadly = request.putArray("without");
    without.forEach(file -> deadly.add(file.toString()));
    worker.send(request);
    JsonNode node =
        answer("loaded", longest, "it was not imported within " + longest.toSeconds() + " s");
    importing = "";
    List<DagPlan> dags = new ArrayList<>();
    for (JsonNode dag : node.path("dags")) {
      dags.add(PlanReader.dag(dag));
    }
    List<LoadFailure> failures = new ArrayList<>();
    for (JsonNode error : node.path("errors")) {
      failures.add(failure(error));
    }
    List<String> notes = new ArrayList<>();
    for (JsonNode placeholder : node.path("placeholders")) {
      notes.add(
          "`"
              + placeholder.path("name").asString()
              + "` is not part of dagproof: tasks made with it are simulated, other uses fail");
    }
    for (JsonNode note : node.path("notes")) {
      notes.add(note.asString());
    }
    return new Loaded(
        List.copyOf(dags),
        List.copyOf(failures),
        node.path("python").asString(""),
        List.copyOf(notes));
  }

  private static LoadFailure failure(JsonNode error) {
    JsonNode described = error.path("error");
    Failure failure = FailureReader.read(described.isObject() ? described : error);
    return new LoadFailure(
        PlanReader.path(error.path("file").asString("")),
        error.path("line").asInt(0),
        failure == null ? Failure.of("it could not be imported") : failure);
  }

  /** Makes a run of a DAG. */
  public Begun begin(DagPlan dag, RunInput input)
      throws RefusedException, PythonLostException, InterruptedException {
    ObjectNode request = worker.message("begin").put("dag_id", dag.id());
    ObjectNode run =
        request.putObject("run").put("run_type", "manual").put("logical_date", input.logicalDate());
    run.set("conf", input.conf());
    run.set("params", input.params());
    worker.send(request);
    return Begun.of(
        answer("begun", Duration.ofMinutes(1), "Python did not begin the run within a minute"));
  }

  /** What each task would do, without a run of any. */
  public List<PlannedTask> plan(DagPlan dag, Path log)
      throws RefusedException, PythonLostException, InterruptedException {
    ObjectNode request =
        worker.message("plan").put("id", PLAN_ID).put("run", 0).put("log", log.toString());
    ArrayNode ids = request.putArray("task_ids");
    dag.tasks().forEach(task -> ids.add(task.id()));
    worker.send(request);
    JsonNode node =
        answer("result", Duration.ofMinutes(1), "Python did not render the plan within a minute");
    List<PlannedTask> planned = new ArrayList<>();
    for (JsonNode task : node.path("tasks")) {
      JsonNode environment = task.path("environment");
      Map<String, String> rendered = new LinkedHashMap<>();
      task.path("rendered").forEachEntry((field, text) -> rendered.put(field, text.asString("")));
      planned.add(
          new PlannedTask(
              dag.task(task.path("task_id").asString()),
              rendered,
              environment.isObject() ? environments.planned(environment) : null,
              task.path("note").asString(""),
              FailureReader.read(task.path("error"))));
    }
    return List.copyOf(planned);
  }

  private JsonNode answer(String type, Duration longest, String late)
      throws RefusedException, PythonLostException, InterruptedException {
    long deadline = System.nanoTime() + longest.toNanos();
    while (true) {
      @Nullable Event event = events.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
      switch (event) {
        case null -> {
          worker.kill();
          throw lost(late);
        }
        case Message message when message.type().equals(type) -> {
          return message.node();
        }
        case Message message when message.type().equals("packages") -> {
          ObjectNode reply =
              worker.message("reply").put("request", message.node().path("request").asInt());
          if (message.id() > 0) {
            reply.put("id", message.id());
          }
          environments.fill(message, reply);
          worker.send(reply);
          // What it took to install them is not the file's.
          deadline = System.nanoTime() + longest.toNanos();
        }
        case Message message when message.type().equals("loading") -> {
          importing = message.node().path("file").asString("");
          deadline = System.nanoTime() + longest.toNanos();
        }
        case Message message when message.type().equals("exited") ->
            throw lost(
                "the process that renders the plan ended with exit code "
                    + message.node().path("status").asInt());
        case Message message when message.node().has("request") ->
            // A template that asks for what only a run has: there is none.
            worker.send(
                worker
                    .message("reply")
                    .put("id", message.id())
                    .put("request", message.node().path("request").asInt()));
        case Message message when message.type().equals("refused") ->
            throw new RefusedException(message.node().path("message").asString());
        case Event.WorkerGone gone -> throw lost("Python ended with exit code " + gone.exitCode());
        case Event.Cancel cancel -> {
          // It may be busy with the file, and would not listen.
          worker.kill();
          throw new InterruptedException("cancelled");
        }
        default -> {}
      }
    }
  }

  private PythonLostException lost(String why) {
    return new PythonLostException(why, importing.isEmpty() ? null : PlanReader.path(importing));
  }
}
