package dev.dagproof.run.engine;

import dev.dagproof.run.state.RunState;
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
public final class Requests {
  private final RunState state;
  private final XComStore xcoms;
  private final EnvironmentRequests environments;
  private final AssetEvents assets;
  private final StateStore store = new StateStore();

  /** Answers from these. */
  public Requests(
      RunState state, XComStore xcoms, EnvironmentRequests environments, AssetEvents assets) {
    this.state = state;
    this.xcoms = xcoms;
    this.environments = environments;
    this.assets = assets;
  }

  /** Answers a message, if it is a request. */
  void answer(Message message, Worker worker) {
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
      case "pull" -> pull(node, reply.putArray("values"));
      case "instances" -> instances(node, reply.putArray("instances"));
      case "environment", "packages" -> {
        environments.answerLater(message, reply);
        return;
      }
      case "asset_events" -> reply.set("events", assets.of(node));
      case "store" -> reply.set("value", store.answer(node));
      case "trigger" -> reply.put("state", "unknown");
      default -> reply.put("error", "there is no such request: " + message.type());
    }
    worker.send(reply);
  }

  private void pull(JsonNode node, ArrayNode values) {
    String dagId = node.path("dag_id").asString(state.dag().id());
    if (!dagId.equals(state.dag().id())) {
      return;
    }
    String key = node.path("key").asString("return_value");
    if (node.path("newest").asBoolean(false)) {
      XComStore.Entry newest = xcoms.newest(key);
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
    for (String taskId : taskIds(node)) {
      for (XComStore.Entry entry : xcoms.pull(taskId, indexes, key)) {
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

  private List<String> taskIds(JsonNode node) {
    List<String> ids = new ArrayList<>();
    if (node.path("task_ids").isArray()) {
      for (JsonNode id : node.path("task_ids")) {
        ids.add(id.asString());
      }
    } else {
      state.dag().tasks().forEach(task -> ids.add(task.id()));
    }
    return ids;
  }

  private void instances(JsonNode node, ArrayNode instances) {
    List<String> ids = taskIds(node);
    for (TaskInstance instance : state.all()) {
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
