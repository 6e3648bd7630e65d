package dev.dagproof.run.worker;

import dev.dagproof.run.plan.PlanReader;
import dev.dagproof.run.state.Failure;
import dev.dagproof.run.state.Failure.Frame;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the {@code error} of a message. */
public final class FailureReader {
  private static final int DEEPEST = 20;

  private FailureReader() {}

  /** What a node tells; null where it tells nothing. */
  public static @Nullable Failure read(JsonNode node) {
    return read(node, 0);
  }

  private static @Nullable Failure read(JsonNode node, int depth) {
    if (!node.isObject() || depth > DEEPEST) {
      return null;
    }
    List<Frame> frames = new ArrayList<>();
    for (JsonNode frame : node.path("frames")) {
      frames.add(
          new Frame(
              PlanReader.path(frame.path("file").asString()),
              frame.path("line").asInt(0),
              frame.path("function").asString(""),
              frame.path("text").asString("").strip()));
    }
    String hint = node.path("hint").asString("");
    return new Failure(
        node.path("kind").asString(""),
        node.path("message").asString(""),
        List.copyOf(frames),
        read(node.path("cause"), depth + 1),
        hint.isEmpty() ? null : hint);
  }
}
