package dev.dagproof.run.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dagproof.run.engine.RunListener;
import dev.dagproof.run.state.Failure;
import dev.dagproof.run.state.TaskInstance;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes what happens in a run to a file, one JSON object a line, as soon as it happens. */
public final class EventLog implements RunListener, AutoCloseable {
  private final JsonMapper json = new JsonMapper();
  private @Nullable OutputStream file;
  private final InstantSource clock;
  private @Nullable IOException problem;

  /** Writes to a new file. Where it cannot be written, {@link #problem} says why. */
  public EventLog(Path path, InstantSource clock) {
    this.clock = clock;
    try {
      this.file = Files.newOutputStream(path);
    } catch (IOException e) {
      problem = e;
    }
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
    if (file == null || problem != null) {
      return;
    }
    try {
      file.write((json.writeValueAsString(node) + "\n").getBytes(UTF_8));
    } catch (IOException e) {
      problem = e;
    }
  }

  /** Ends the file. */
  @Override
  public void close() {
    if (file == null) {
      return;
    }
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
