package dev.dagproof.run.output;

import dev.dagproof.run.engine.RunResult;
import dev.dagproof.run.plan.DagPlan;
import dev.dagproof.run.state.Failure;
import dev.dagproof.run.state.RunState;
import dev.dagproof.run.state.TaskInstance;
import dev.dagproof.run.state.TaskState;
import dev.dagproof.run.state.XComStore;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** A run as JSON: its state, and its task instances with their XComs as Airflow stores them. */
public final class JsonResult {
  private static final double NANOS = 1e9;
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private JsonResult() {}

  /** The text, with a newline at its end. */
  public static String of(Outcome outcome) {
    return JSON.writeValueAsString(tree(outcome)) + "\n";
  }

  /** Only which DAGs there are, with a newline at its end. */
  public static String list(List<DagPlan> dags) {
    ObjectNode root = JSON.createObjectNode();
    ArrayNode ids = root.putArray("dags");
    dags.forEach(dag -> ids.add(dag.id()));
    return JSON.writeValueAsString(root) + "\n";
  }

  /** The whole of it; {@code tasks} are in the order of {@link RunState#all}. */
  static ObjectNode tree(Outcome outcome) {
    RunResult result = outcome.result();
    ObjectNode root =
        JSON.createObjectNode()
            .put("dag_id", result.state().dag().id())
            .put("run_id", result.begun().runId())
            .put("logical_date", result.begun().logicalDate())
            .put("state", result.isSuccess() ? "success" : "failed")
            .put("cancelled", result.cancelled())
            .put("duration", seconds(result.elapsed()))
            .put("simulated", simulated(result))
            .put("folder", result.folder().path().toString());
    if (!result.trouble().isEmpty()) {
      root.put("trouble", result.trouble());
    }
    ArrayNode texts = root.putArray("notes");
    outcome.notes().forEach(texts::add);
    ArrayNode tasks = root.putArray("tasks");
    for (TaskInstance instance : result.state().all()) {
      add(tasks.addObject(), instance, outcome);
    }
    ArrayNode triggered = root.putArray("triggered");
    outcome.triggered().forEach(run -> triggered.add(tree(run)));
    return root;
  }

  private static int simulated(RunResult result) {
    int simulated = 0;
    for (TaskInstance instance : result.state().all()) {
      simulated += instance.state() == TaskState.SIMULATED ? 1 : 0;
    }
    return simulated;
  }

  private static void add(ObjectNode node, TaskInstance instance, Outcome outcome) {
    boolean isOpen = instance.state() == TaskState.NONE;
    node.put("task_id", instance.task().id())
        .put("map_index", instance.mapIndex())
        .put("state", isOpen ? null : instance.state().word())
        .put("try_number", instance.tries())
        .put("reason", instance.reason())
        .put("duration", seconds(instance.elapsed()));
    if (instance.mapName() != null) {
      node.put("map_name", instance.mapName());
    }
    Failure failure = instance.failure();
    if (failure != null) {
      ObjectNode error = node.putObject("error");
      add(error, failure, outcome.rules());
      String hint = failure.advice();
      if (hint != null) {
        error.put("hint", hint);
      }
    }
    if (!instance.rendered().isEmpty()) {
      ObjectNode rendered = node.putObject("rendered");
      instance.rendered().forEach(rendered::put);
    }
    ArrayNode xcoms = node.putArray("xcoms");
    for (XComStore.Entry entry : outcome.result().xcoms().of(instance.key())) {
      RawValue value = new RawValue(PythonJson.standard(entry.value()));
      xcoms.addObject().put("key", entry.key()).putRawValue("value", value);
    }
  }

  private static void add(ObjectNode node, Failure failure, RuleMatch.Finder rules) {
    node.put("kind", failure.kind()).put("message", failure.message());
    if (failure.hint() != null) {
      node.put("hint", failure.hint());
    }
    RuleMatch rule = rules.of(failure);
    if (rule != null) {
      node.putObject("rule")
          .put("code", rule.code())
          .put("message", rule.message())
          .put("help", rule.help())
          .put("file", rule.file().toString())
          .put("line", rule.line());
    }
    ArrayNode frames = node.putArray("frames");
    for (Failure.Frame frame : failure.frames()) {
      frames
          .addObject()
          .put("file", frame.file().toString())
          .put("line", frame.line())
          .put("function", frame.function())
          .put("text", frame.text());
    }
    Failure cause = failure.cause();
    if (cause != null) {
      add(node.putObject("cause"), cause, rules);
    }
  }

  private static @Nullable Double seconds(@Nullable Duration duration) {
    return duration == null ? null : duration.toNanos() / NANOS;
  }
}
