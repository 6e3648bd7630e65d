package dev.dagproof.run.worker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The Python process that loads a DAG and forks for each task: JSON lines to its standard input,
 * and from its standard output.
 */
public final class Worker implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int DEEPEST = 5_000;

  /** Python's JSON has NaN, numbers of any length, and texts of any length. */
  private final JsonMapper json =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNumberLength(Integer.MAX_VALUE)
                          .maxStringLength(Integer.MAX_VALUE)
                          .maxNestingDepth(DEEPEST)
                          .build())
                  .streamWriteConstraints(
                      StreamWriteConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .build())
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .build();

  private final Process process;
  private final BufferedWriter requests;
  private boolean isClosed;

  private Worker(Process process, BlockingQueue<Event> events) {
    this.process = process;
    this.requests = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), UTF_8));
    Thread reader = new Thread(() -> read(events), "worker messages");
    reader.setDaemon(true);
    reader.start();
  }

  /**
   * Starts Python.
   *
   * @param command interpreter and script, each argument as it is
   * @param environment variables beside those of this process
   * @param log takes what the process prints
   * @param events takes its messages
   */
  public static Worker start(
      List<String> command,
      Map<String, String> environment,
      Path directory,
      Path log,
      BlockingQueue<Event> events)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().putAll(environment);
    return new Worker(builder.start(), events);
  }

  /** A message to fill. */
  public ObjectNode message(String type) {
    return json.createObjectNode().put("type", type);
  }

  /** Sends a message; to a process that is gone it sends nothing, its end is an event. */
  public void send(JsonNode message) {
    try {
      requests.write(json.writeValueAsString(message));
      requests.write('\n');
      requests.flush();
    } catch (IOException e) {
      // The reader sees the end of the process, and says so.
    }
  }

  private void read(BlockingQueue<Event> events) {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode node = parsed(line);
        if (node != null) {
          tell(events, new Event.Message(node));
        }
      }
    } catch (IOException e) {
      // The same as the end of the process.
    } finally {
      // Whatever ends this thread, a run must not wait for messages that nobody reads.
      tell(events, new Event.WorkerGone(exitCode()));
    }
  }

  /** What comes after it was closed is for nobody: the next worker may have the same queue. */
  private synchronized void tell(BlockingQueue<Event> events, Event event) {
    if (!isClosed) {
      events.add(event);
    }
  }

  private synchronized void stopTelling() {
    isClosed = true;
  }

  private @Nullable JsonNode parsed(String line) {
    try {
      JsonNode node = json.readTree(line);
      return node.isObject() ? node : null;
    } catch (JacksonException e) {
      return null;
    }
  }

  private int exitCode() {
    try {
      return process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) ? process.exitValue() : -1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }

  /** Ends a process that does not listen any more. */
  public void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    exitCode();
  }

  /** Ends the process and what it has started. */
  @Override
  public void close() {
    stopTelling();
    send(message("end"));
    try {
      requests.close();
    } catch (IOException e) {
      // It is gone already.
    }
    exitCode();
    if (process.isAlive()) {
      kill();
    }
  }
}
