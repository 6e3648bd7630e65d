package dev.dagproof.run.plan;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads plans from the messages of the Python side. */
public final class PlanReader {
  private static final double NANOS = 1e9;

  private PlanReader() {}

  /** The DAG that a node of {@code loaded} describes. */
  public static DagPlan dag(JsonNode node) {
    List<TaskPlan> tasks = new ArrayList<>();
    for (JsonNode task : node.path("tasks")) {
      tasks.add(task(task));
    }
    List<GroupPlan> groups = new ArrayList<>();
    for (JsonNode group : node.path("groups")) {
      groups.add(
          new GroupPlan(
              group.path("group_id").asString(),
              text(group, "parent"),
              group.path("mapped").asBoolean(false)));
    }
    return new DagPlan(
        node.path("dag_id").asString(),
        path(node.path("file").asString()),
        new DagPlan.Settings(
            duration(node, "dagrun_timeout"),
            node.path("fail_stop").asBoolean(false),
            limit(node, "max_active_tasks"),
            node.path("has_callbacks").asBoolean(false)),
        tasks,
        groups);
  }

  private static TaskPlan task(JsonNode node) {
    String file = text(node, "file");
    Duration delay = duration(node, "retry_delay");
    return new TaskPlan(
        node.path("task_id").asString(),
        node.path("operator_name").asString(node.path("type").asString("")),
        node.path("kind").asString("other"),
        text(node, "group"),
        texts(node.path("downstream")),
        TriggerRule.of(node.path("trigger_rule").asString("all_success")),
        new Retries(
            node.path("retries").asInt(0),
            delay == null ? Duration.ZERO : delay,
            node.path("exponential").asBoolean(false),
            duration(node, "max_retry_delay")),
        duration(node, "execution_timeout"),
        node.path("pool").asString("default_pool"),
        node.path("pool_slots").asInt(1),
        node.path("priority_weight").asInt(1),
        node.path("setup").asBoolean(false),
        node.path("teardown").asBoolean(false),
        node.path("on_failure_fail_dagrun").asBoolean(false),
        node.path("mapped").asBoolean(false),
        texts(node.path("mapped_upstreams")),
        node.path("needs_process").asBoolean(true),
        Math.min(limit(node, "max_active_tis_per_dag"), limit(node, "max_active_tis_per_dagrun")),
        file == null ? null : path(file),
        node.path("line").asInt(0));
  }

  /** The path that Python names; what cannot be in one here is replaced. */
  public static Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      return Path.of(name.replaceAll("[^ -~]", "?"));
    }
  }

  /** How many at once, but never none: {@code dag.test} looks at no limit, and runs them. */
  private static int limit(JsonNode node, String field) {
    return Math.max(node.path(field).asInt(Integer.MAX_VALUE), 1);
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    for (JsonNode text : array) {
      texts.add(text.asString());
    }
    return List.copyOf(texts);
  }

  private static @Nullable String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isString() ? value.asString() : null;
  }

  /** A field that holds seconds, as Python tells them; null if it is not there. */
  public static @Nullable Duration duration(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isNumber() ? Duration.ofNanos((long) (value.asDouble() * NANOS)) : null;
  }
}
