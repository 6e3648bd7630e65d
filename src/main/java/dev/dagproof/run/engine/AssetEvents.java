package dev.dagproof.run.engine;

import dev.dagproof.run.state.TaskInstance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the tasks of a run said of assets (2.x: datasets) that they have updated. */
final class AssetEvents {
  private final List<ObjectNode> events = new ArrayList<>();

  /** Keeps an event. */
  void add(JsonNode event, TaskInstance source, Instant time) {
    ObjectNode kept = JsonNodeFactory.instance.objectNode();
    kept.set("asset", event.path("asset"));
    kept.set("alias", event.path("alias"));
    kept.set("extra", event.path("extra"));
    events.add(
        kept.put("timestamp", time.toString())
            .put("source_task_id", source.task().id())
            .put("source_map_index", source.mapIndex()));
  }

  /** Those of the asset or alias that a request names, the oldest first. */
  ArrayNode of(JsonNode request) {
    ArrayNode found = JsonNodeFactory.instance.arrayNode();
    for (ObjectNode event : events) {
      boolean isMeant =
          fits(request.path("name"), event.path("asset").path("name"))
              && fits(request.path("uri"), event.path("asset").path("uri"))
              && fits(request.path("alias"), event.path("alias"));
      if (isMeant) {
        found.add(event);
      }
    }
    return found;
  }

  private static boolean fits(JsonNode wanted, JsonNode given) {
    return !wanted.isString() || wanted.equals(given);
  }
}
