package dev.dagproof.run.engine;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/** What tasks keep for later (3.3: state stores of tasks and assets), for the time of a run. */
final class StateStore {
  private final Map<Owner, Map<String, JsonNode>> values = new HashMap<>();

  private record Owner(String scope, String name) {}

  /** Does what a request says; the value of its key, before it is changed. */
  JsonNode answer(JsonNode request) {
    Owner owner =
        new Owner(request.path("scope").asString("task"), request.path("name").asString(""));
    Map<String, JsonNode> own = values.computeIfAbsent(owner, key -> new HashMap<>());
    String key = request.path("key").asString("");
    JsonNode value = own.getOrDefault(key, NullNode.instance);
    switch (request.path("operation").asString("get")) {
      case "set" -> own.put(key, request.path("value"));
      case "delete" -> own.remove(key);
      case "clear" -> own.clear();
      default -> {}
    }
    return value;
  }
}
