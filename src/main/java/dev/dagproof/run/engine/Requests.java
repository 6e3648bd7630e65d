package dev.dagproof.run.engine;

import dev.dagproof.run.state.TaskInstance;
import dev.dagproof.run.state.XComStore;
import dev.dagproof.run.worker.Event.Message;
import dev.dagproof.run.worker.Worker;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers what a running task asks for. */
final class Requests {
  private final EnvironmentRequests environments;
  private final StateStore store = new StateStore();

  Requests(EnvironmentRequests environments) {
    this.environments = environments;
  }

  /** Answers a message of a task of this run, if it is a request. */
  void answer(Message message, DagRun run, Worker worker) {
    JsonNode node = message.node();
    if (!node.has("request")) {
      return;
    }
    ObjectNode reply =
        worker
            .message("reply")
            .put("id", message.id())
            .put("request", node.path("request").asInt());
    switch (message.type()) {
      case "pull" -> pull(node, run, reply.putArray("values"));
      case "instances" -> instances(node, run, reply.putArray("instances"));
      case "environment", "packages" -> {
        environments.answerLater(message, reply);
        return;
      }
      case "asset_events" -> reply.set("events", run.assets().of(node));
      case "store" -> reply.set("value", store.answer(node));
      default -> reply.put("error", "there is no such request: " + message.type());
    }
    worker.send(reply);
  }

  private static void pull(JsonNode node, DagRun run, ArrayNode values) {
    String dagId = node.path("dag_id").asString(run.dag().id());
    if (!dagId.equals(run.dag().id())) {
      return;
    }
    String key = node.path("key").asString("return_value");
    if (node.path("newest").asBoolean(false)) {
      XComStore.Entry newest = run.xcoms().newest(key);
      if (newest != null) {
        add(values, newest);
      }
      return;
    }
    List<Integer> indexes = node.path("map_indexes").isArray() ? new ArrayList<>() : null;
    if (indexes != null) {
      for (JsonNode index : node.path("map_indexes")) {
        indexes.add(index.asInt());
      }
    }
    for (String taskId : taskIds(node, run)) {
      for (XComStore.Entry entry : run.xcoms().pull(taskId, indexes, key)) {
        add(values, entry);
      }
    }
  }

  private static void add(ArrayNode values, XComStore.Entry entry) {
    values
        .addObject()
        .put("task_id", entry.taskId())
        .put("map_index", entry.mapIndex())
        .put("value", entry.value());
  }

  private static List<String> taskIds(JsonNode node, DagRun run) {
    List<String> ids = new ArrayList<>();
    if (node.path("task_ids").isArray()) {
      for (JsonNode id : node.path("task_ids")) {
        ids.add(id.asString());
      }
    } else {
      run.dag().tasks().forEach(task -> ids.add(task.id()));
    }
    return ids;
  }

  private static void instances(JsonNode node, DagRun run, ArrayNode instances) {
    List<String> ids = taskIds(node, run);
    for (TaskInstance instance : run.state().all()) {
      if (ids.contains(instance.task().id())) {
        instances
            .addObject()
            .put("task_id", instance.task().id())
            .put("map_index", instance.mapIndex())
            .put("state", instance.state().word())
            .put("try_number", instance.tries())
            .put("start", text(instance.started()))
            .put("end", text(instance.ended()));
      }
    }
  }

  private static @Nullable String text(@Nullable Instant instant) {
    return instant == null ? null : instant.toString();
  }
}
