package dev.dagproof.graph;

import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.graph.Changes.Detail;
import dev.dagproof.graph.Changes.TaskChange;
import dev.dagproof.graph.DagGraph.Gap;
import dev.dagproof.graph.DagGraph.Group;
import dev.dagproof.graph.DagGraph.Mark;
import dev.dagproof.graph.DagGraph.Place;
import dev.dagproof.graph.DagGraph.Task;
import dev.dagproof.report.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Graphs as a JSON array, an object for each DAG. {@code mapped} is what the task's own {@code
 * is_mapped} says, which only Airflow 3 has; {@code expanded} is true for mapped tasks of every
 * version.
 */
public final class JsonGraph {
  private JsonGraph() {}

  /**
   * Writes all of them.
   *
   * @param hasChanges whether to write what became of them; {@code downstream} has then only the
   *     tasks of now, {@code edges} those of before as well
   */
  public static void write(
      List<DagGraph> graphs, AirflowVersion version, boolean hasChanges, OutputStream out)
      throws IOException {
    Json.write(
        out,
        json -> {
          json.writeStartArray();
          for (DagGraph graph : graphs) {
            write(graph, version, hasChanges, json);
          }
          json.writeEndArray();
          json.writeRaw('\n');
        });
  }

  private static void write(
      DagGraph graph, AirflowVersion version, boolean hasChanges, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("file", graph.made().file());
    write("dag_id", graph.id(), json);
    lines(graph.made(), json);
    json.writeObjectPropertyStart("loaded");
    json.writeStringProperty("file", graph.loaded().file());
    lines(graph.loaded(), json);
    json.writeEndObject();
    write("schedule", graph.schedule(), json);
    if (hasChanges) {
      status(graph.changes().dag(), graph.changes().ofDag(), json);
    }
    json.writeBooleanProperty("complete", graph.isComplete());
    json.writeArrayPropertyStart("gaps");
    for (Gap gap : graph.gaps()) {
      json.writeStartObject();
      json.writeStringProperty("reason", gap.reason());
      json.writeStringProperty("file", gap.place().file());
      lines(gap.place(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("groups");
    for (Group group : graph.groups()) {
      json.writeStartObject();
      json.writeStringProperty("group_id", group.id());
      writeGroup("parent", group.parent(), graph, json);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("tasks");
    for (int i = 0; i < graph.tasks().size(); i++) {
      write(i, graph, version, hasChanges, json);
    }
    json.writeEndArray();
    if (hasChanges) {
      edges(graph, json);
    }
    json.writeEndObject();
  }

  private static void edges(DagGraph graph, JsonGenerator json) {
    json.writeArrayPropertyStart("edges");
    for (int i = 0; i < graph.tasks().size(); i++) {
      for (int below : graph.tasks().get(i).downstream()) {
        json.writeStartObject();
        json.writeStringProperty("from", graph.tasks().get(i).id());
        json.writeStringProperty("to", graph.tasks().get(below).id());
        json.writeStringProperty("status", graph.changes().of(i, below).word());
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private static void status(Status status, List<Detail> changes, JsonGenerator json) {
    json.writeStringProperty("status", status.word());
    json.writeArrayPropertyStart("changes");
    for (Detail change : changes) {
      json.writeStartObject();
      json.writeStringProperty("name", change.name());
      write("before", change.before(), json);
      write("now", change.now(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void write(
      int number, DagGraph graph, AirflowVersion version, boolean hasChanges, JsonGenerator json) {
    Task task = graph.tasks().get(number);
    json.writeStartObject();
    json.writeStringProperty("task_id", task.id());
    if (hasChanges) {
      TaskChange change = graph.changes().of(number);
      status(change.status(), change.details(), json);
    }
    json.writeArrayPropertyStart("downstream");
    for (int below : task.downstream()) {
      if (graph.changes().of(number, below) != Status.REMOVED) {
        json.writeString(graph.tasks().get(below).id());
      }
    }
    json.writeEndArray();
    json.writeObjectPropertyStart("labels");
    for (int below : task.downstream()) {
      String label = task.labels().get(below);
      if (label != null) {
        json.writeStringProperty(graph.tasks().get(below).id(), label);
      }
    }
    json.writeEndObject();
    write("trigger_rule", task.triggerRule(), json);
    json.writeBooleanProperty("mapped", task.is(Mark.MAPPED) && version.isAtLeast(3, 0));
    json.writeBooleanProperty("expanded", task.is(Mark.MAPPED));
    json.writeStringProperty("operator", task.operator());
    writeGroup("group", task.group(), graph, json);
    json.writeArrayPropertyStart("marks");
    for (Mark mark : Mark.values()) {
      if (task.is(mark)) {
        json.writeString(mark.word());
      }
    }
    json.writeEndArray();
    json.writeStringProperty("file", task.made().file());
    lines(task.made(), json);
    json.writeEndObject();
  }

  private static void writeGroup(String name, int group, DagGraph graph, JsonGenerator json) {
    write(name, group == DagGraph.NONE ? null : graph.groups().get(group).id(), json);
  }

  private static void write(String name, @Nullable String text, JsonGenerator json) {
    if (text == null) {
      json.writeNullProperty(name);
    } else {
      json.writeStringProperty(name, text);
    }
  }

  private static void lines(Place place, JsonGenerator json) {
    json.writeNumberProperty("line", place.line());
    json.writeNumberProperty("end_line", place.lastLine());
  }
}
