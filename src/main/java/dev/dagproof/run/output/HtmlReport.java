package dev.dagproof.run.output;

import dev.dagproof.run.engine.RunResult;
import dev.dagproof.run.plan.TaskPlan;
import dev.dagproof.run.state.TaskInstance;
import dev.dagproof.run.state.XComStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A run as one HTML file that needs nothing else: graph, timeline, logs, XComs. */
public final class HtmlReport {
  private static final int LOG_BYTES = 100_000;
  private static final double NANOS = 1e9;

  private final RunResult result;
  private final Instant start;

  /**
   * A report of a run.
   *
   * @param start when it began
   */
  public HtmlReport(RunResult result, Instant start) {
    this.result = result;
    this.start = start;
  }

  /** The whole file. */
  public String text(List<String> notes) throws IOException {
    String data = new JsonMapper().writeValueAsString(data(notes)).replace("<", "\\u003c");
    String title = result.state().dag().id().replace("&", "&amp;").replace("<", "&lt;");
    return resource("report.html")
        .replace("{{title}}", title)
        .replace("{{css}}", resource("report.css"))
        .replace("{{js}}", resource("report.js"))
        .replace("{{data}}", data);
  }

  private ObjectNode data(List<String> notes) throws IOException {
    ObjectNode root = JsonResult.tree(result, notes);
    ArrayNode graph = root.putArray("graph");
    for (TaskPlan task : result.state().dag().tasks()) {
      ObjectNode node = graph.addObject().put("task_id", task.id());
      node.put("trigger_rule", task.triggerRule().word());
      ArrayNode downstream = node.putArray("downstream");
      task.downstream().forEach(downstream::add);
    }
    List<TaskInstance> all = result.state().all();
    for (int i = 0; i < all.size(); i++) {
      complete((ObjectNode) root.path("tasks").get(i), all.get(i));
    }
    return root;
  }

  private void complete(ObjectNode node, TaskInstance instance) throws IOException {
    Instant started = instance.started();
    node.put("type", instance.task().type());
    node.put("log", end(result.folder().log(instance)));
    if (started == null) {
      node.putNull("started");
    } else {
      node.put("started", Duration.between(start, started).toNanos() / NANOS);
    }
    ArrayNode xcoms = node.putArray("xcoms");
    for (XComStore.Entry entry : result.xcoms().of(instance.key())) {
      xcoms.addObject().put("key", entry.key()).put("value", entry.value());
    }
  }

  private static String end(Path log) throws IOException {
    if (!Files.isRegularFile(log)) {
      return "";
    }
    try (FileChannel file = FileChannel.open(log, StandardOpenOption.READ)) {
      long size = file.size();
      ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(size, LOG_BYTES));
      file.read(bytes, size - bytes.capacity());
      String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
      return size > LOG_BYTES ? "… the end of " + size + " bytes:\n" + text : text;
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
