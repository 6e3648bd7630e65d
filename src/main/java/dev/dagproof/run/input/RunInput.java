package dev.dagproof.run.input;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a person gives to a run.
 *
 * @param logicalDate ISO 8601; null for now
 * @param conf the configuration of the run
 * @param params values of the DAG's params
 * @param variables by name
 * @param connections by id: a URI, or an object
 * @param mocks by task id, the XComs of a task that is simulated or not run at all
 */
public record RunInput(
    @Nullable String logicalDate,
    ObjectNode conf,
    ObjectNode params,
    ObjectNode variables,
    ObjectNode connections,
    Map<String, JsonNode> mocks) {}
