package dev.dagproof.run.engine;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A run that can start.
 *
 * @param logicalDate with its offset, as Airflow writes it; empty for none
 * @param notes what is worth knowing before it starts
 */
public record Begun(String runId, String logicalDate, List<String> notes) {
  /** Reads the message {@code begun}. */
  static Begun of(JsonNode node) {
    List<String> notes = new ArrayList<>();
    for (JsonNode note : node.path("notes")) {
      notes.add(note.asString());
    }
    return new Begun(
        node.path("run_id").asString(), node.path("logical_date").asString(""), List.copyOf(notes));
  }
}
