package dev.dagproof.run.output;

import dev.dagproof.run.engine.RunFolder;
import dev.dagproof.run.plan.GroupPlan;
import dev.dagproof.run.plan.TaskPlan;
import dev.dagproof.run.state.Failure;
import dev.dagproof.run.state.TaskInstance;
import dev.dagproof.run.state.XComStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the page of a run shows, as JSON: that of {@link JsonResult}, and what else is seen. */
final class ReportData {
  private static final int LARGEST_LOG = 100_000;
  private static final int SMALLEST_LOG = 4_000;
  private static final int ALL_LOGS = 10_000_000;
  private static final int LARGEST_XCOM = 20_000;
  private static final int AROUND = 4;
  private static final double NANOS = 1e9;

  private final Outcome outcome;
  private final Tries tries;
  private final Instant start;
  private final SourceLines sources = new SourceLines();

  ReportData(Outcome outcome, Tries tries, Instant start) {
    this.outcome = outcome;
    this.tries = tries;
    this.start = start;
  }

  ObjectNode tree() {
    ObjectNode root = JsonResult.tree(outcome);
    root.put("file", outcome.result().state().dag().file().toString());
    addGraph(root);
    List<TaskInstance> all = outcome.result().state().all();
    int logBytes = Math.clamp(ALL_LOGS / Math.max(all.size(), 1), SMALLEST_LOG, LARGEST_LOG);
    for (int i = 0; i < all.size(); i++) {
      complete((ObjectNode) root.path("tasks").get(i), all.get(i), logBytes);
    }
    return root;
  }

  // The DAG

  private void addGraph(ObjectNode root) {
    ArrayNode groups = root.putArray("groups");
    for (GroupPlan group : outcome.result().state().dag().groups()) {
      groups
          .addObject()
          .put("id", group.id())
          .put("parent", group.parent())
          .put("mapped", group.isMapped());
    }
    ArrayNode graph = root.putArray("graph");
    for (TaskPlan task : outcome.result().state().dag().tasks()) {
      add(graph.addObject(), task);
    }
  }

  private static void add(ObjectNode node, TaskPlan task) {
    Path file = task.file();
    node.put("task_id", task.id())
        .put("group", task.group())
        .put("type", task.type())
        .put("trigger_rule", task.triggerRule().word())
        .put("mapped", task.isMapped())
        .put("setup", task.isSetup())
        .put("teardown", task.isTeardown())
        .put("retries", task.retries().count())
        .put("file", file == null ? null : file.toString())
        .put("line", task.line());
    ArrayNode downstream = node.putArray("downstream");
    task.downstream().forEach(downstream::add);
  }

  // The task instances

  private void complete(ObjectNode node, TaskInstance instance, int logBytes) {
    node.put("started", sinceStart(instance.started()));
    ArrayNode parts = node.putArray("tries");
    for (Tries.Part part : tries.of(instance)) {
      parts
          .addObject()
          .put("number", part.number())
          .put("started", sinceStart(part.started()))
          .put("duration", seconds(Duration.between(part.started(), part.ended())))
          .put("state", part.state().word())
          .put("error", part.error());
    }
    addXComs(node.putArray("xcoms"), instance);
    addLogs(node.putArray("logs"), instance, logBytes);
    Failure failure = instance.failure();
    if (failure != null) {
      addSources(node.path("error"), failure);
    }
  }

  private @Nullable Double sinceStart(@Nullable Instant instant) {
    return instant == null ? null : seconds(Duration.between(start, instant));
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / NANOS;
  }

  private void addXComs(ArrayNode xcoms, TaskInstance instance) {
    for (XComStore.Entry entry : outcome.result().xcoms().of(instance.key())) {
      String value = entry.value();
      ObjectNode node = xcoms.addObject().put("key", entry.key());
      if (value.length() > LARGEST_XCOM) {
        node.put("bytes", value.getBytes(StandardCharsets.UTF_8).length);
        value = value.substring(0, LARGEST_XCOM) + "…";
      }
      node.put("value", value);
    }
  }

  private void addLogs(ArrayNode logs, TaskInstance instance, int most) {
    RunFolder folder = outcome.result().folder();
    if (!instance.task().needsProcess()) {
      return;
    }
    for (int number = 1; number <= instance.tries(); number++) {
      Path path = folder.log(instance, number);
      LogEnd log = LogEnd.of(path, most / instance.tries());
      logs.addObject()
          .put("number", number)
          .put("path", path.toString())
          .put("text", log.text())
          .put("bytes", log.size())
          .put("cut", log.isCut());
    }
  }

  /** The source around each line of the tracebacks. */
  private void addSources(JsonNode error, Failure failure) {
    List<Failure.Frame> frames = failure.frames();
    for (int i = 0; i < frames.size(); i++) {
      ArrayNode lines = ((ObjectNode) error.path("frames").get(i)).putArray("source");
      Failure.Frame frame = frames.get(i);
      for (SourceLines.Line line : sources.around(frame.file(), frame.line(), AROUND)) {
        lines.addArray().add(line.number()).add(line.text());
      }
    }
    Failure cause = failure.cause();
    if (cause != null) {
      addSources(error.path("cause"), cause);
    }
  }
}
