package dev.dagproof.run.worker;

import tools.jackson.databind.JsonNode;

/** What reaches a run from outside of it. */
public sealed interface Event {
  /** A message of the Python side. */
  record Message(JsonNode node) implements Event {
    /** Its {@code type}. */
    public String type() {
      return node.path("type").asString();
    }

    /** The number of the attempt that it belongs to; 0 for none. */
    public int id() {
      return node.path("id").asInt(0);
    }
  }

  /** The Python side has ended: no further message comes. */
  record WorkerGone(int exitCode) implements Event {}

  /** The person wants the run to end. */
  record Cancel() implements Event {}

  /** An answer that was worked out beside the run is ready to be sent. */
  record Answer(int id, JsonNode node) implements Event {}

  /** Something is being done for an attempt, beside the run. */
  record Progress(int id, String text) implements Event {}
}
