package dev.dagproof.run.output;

import dev.dagproof.run.engine.RunListener;
import dev.dagproof.run.state.Failure;
import dev.dagproof.run.state.TaskInstance;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes what happens in a run to a file, one JSON object a line, as soon as it happens. */
public final class EventLog implements RunListener, AutoCloseable {
  private final JsonMapper json = new JsonMapper();
  private final BufferedWriter file;
  private final InstantSource clock;
  private @Nullable IOException problem;

  /** Writes to a new file. */
  public EventLog(Path path, InstantSource clock) throws IOException {
    this.file = Files.newBufferedWriter(path);
    this.clock = clock;
  }

  @Override
  public void changed(TaskInstance instance) {
    ObjectNode node = event("state", instance);
    node.put("state", instance.state().word()).put("try_number", instance.tries());
    if (!instance.reason().isEmpty()) {
      node.put("reason", instance.reason());
    }
    Failure failure = instance.failure();
    if (failure != null) {
      node.put("error", failure.first().headline());
    }
    write(node);
  }

  @Override
  public void note(@Nullable TaskInstance instance, String text) {
    write(event("note", instance).put("text", text));
  }

  private ObjectNode event(String type, @Nullable TaskInstance instance) {
    ObjectNode node =
        json.createObjectNode().put("time", clock.instant().toString()).put("event", type);
    if (instance != null) {
      node.put("task_id", instance.task().id()).put("map_index", instance.mapIndex());
    }
    return node;
  }

  private void write(ObjectNode node) {
    try {
      file.write(json.writeValueAsString(node));
      file.write('\n');
      file.flush();
    } catch (IOException e) {
      problem = e;
    }
  }

  /** Ends the file. */
  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      problem = e;
    }
  }

  /** Why not all of it could be written; null if it could. */
  public @Nullable IOException problem() {
    return problem;
  }
}
