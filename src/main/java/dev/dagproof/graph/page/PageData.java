package dev.dagproof.graph.page;

import dev.dagproof.graph.Changes;
import dev.dagproof.graph.Changes.TaskChange;
import dev.dagproof.graph.DagGraph;
import dev.dagproof.graph.DagGraph.Gap;
import dev.dagproof.graph.DagGraph.Mark;
import dev.dagproof.graph.DagGraph.Place;
import dev.dagproof.graph.DagGraph.Task;
import dev.dagproof.graph.Status;
import dev.dagproof.python.source.SourceFile;
import dev.dagproof.report.Json;
import dev.dagproof.report.PrintableText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** What the scripts of the page know, as JSON. */
final class PageData {
  /** So many lines are shown before those that are meant. */
  private static final int BEFORE = 2;

  private static final int MOST_LINES = 120;
  private static final int LONGEST_LINE = 500;

  private final List<DagGraph> graphs;
  private final List<SvgDrawing> drawings;
  private final List<Remark> remarks;
  private final @Nullable String since;

  /** The lines that are shown; a file of a revision is another one than that of now. */
  private final Map<SourceFile, Set<Integer>> lines = new LinkedHashMap<>();

  private final Map<SourceFile, Integer> numbers = new HashMap<>();

  PageData(
      List<DagGraph> graphs,
      List<SvgDrawing> drawings,
      List<Remark> remarks,
      @Nullable String since) {
    this.graphs = graphs;
    this.drawings = drawings;
    this.remarks = remarks;
    this.since = since;
  }

  String json() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Json.writeAscii(out, this::write);
    return out.toString(StandardCharsets.US_ASCII);
  }

  private void write(JsonGenerator json) {
    json.writeStartObject();
    text("since", since, json);
    text("nothing", SvgGraph.nothing(since), json);
    Set<Integer> placed = new LinkedHashSet<>();
    graphs.forEach(
        graph -> eachTask(graph, (task, change) -> placed.addAll(remarksOn(task, change))));
    json.writeArrayPropertyStart("dags");
    for (int i = 0; i < graphs.size(); i++) {
      write(graphs.get(i), drawings.get(i), placed, json);
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("findings");
    remarks.forEach(remark -> write(remark, json));
    json.writeEndArray();
    json.writeArrayPropertyStart("sources");
    lines.forEach((source, shown) -> write(source, shown, json));
    json.writeEndArray();
    json.writeEndObject();
  }

  private void write(DagGraph graph, SvgDrawing drawing, Set<Integer> placed, JsonGenerator json) {
    json.writeStartObject();
    text("title", graph.title(), json);
    json.writeNumberProperty("width", drawing.width());
    json.writeNumberProperty("height", drawing.height());
    place("made", graph.made(), json);
    place("loaded", graph.loaded(), json);
    text("schedule", graph.schedule(), json);
    strings("gaps", graph.isComplete() ? List.of() : gaps(graph.gaps()), json);
    json.writeStringProperty("status", graph.changes().dag().word());
    details(graph.changes().ofDag(), json);
    json.writeArrayPropertyStart("findings");
    for (int i = 0; i < remarks.size(); i++) {
      boolean isGone = graph.changes().dag() == Status.REMOVED;
      String file = remarks.get(i).file();
      boolean isOfDag = file.equals(graph.made().file()) || file.equals(graph.loaded().file());
      if (!isGone && isOfDag && !placed.contains(i)) {
        json.writeNumber(i);
      }
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("tasks");
    for (int i = 0; i < graph.tasks().size(); i++) {
      write(graph.tasks().get(i), graph.changes().of(i), graph, json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void write(Task task, TaskChange change, DagGraph graph, JsonGenerator json) {
    json.writeStartObject();
    text("id", task.id(), json);
    text("operator", task.operator(), json);
    text("trigger_rule", task.triggerRule(), json);
    boolean isAlone = task.group() == DagGraph.NONE;
    text("group", isAlone ? null : graph.groups().get(task.group()).id(), json);
    List<String> marks = new ArrayList<>();
    for (Mark mark : Mark.values()) {
      if (task.is(mark)) {
        marks.add(mark.word());
      }
    }
    strings("marks", marks, json);
    json.writeStringProperty("status", change.status().word());
    details(change.details(), json);
    numbers("downstream", task.downstream(), json);
    numbers("findings", remarksOn(task, change), json);
    place("made", task.made(), json);
    Place callable = task.callable();
    if (callable != null) {
      place("callable", callable, json);
    }
    json.writeEndObject();
  }

  private static void eachTask(DagGraph graph, BiConsumer<Task, TaskChange> action) {
    for (int i = 0; i < graph.tasks().size(); i++) {
      action.accept(graph.tasks().get(i), graph.changes().of(i));
    }
  }

  private List<Integer> remarksOn(Task task, TaskChange change) {
    List<Integer> on = new ArrayList<>();
    if (change.status() == Status.REMOVED) {
      return on;
    }
    Place callable = task.callable();
    for (int i = 0; i < remarks.size(); i++) {
      Remark remark = remarks.get(i);
      if (task.made().holds(remark.file(), remark.line())
          || (callable != null && callable.holds(remark.file(), remark.line()))) {
        on.add(i);
      }
    }
    return on;
  }

  private static List<String> gaps(List<Gap> gaps) {
    Set<String> texts = new LinkedHashSet<>();
    gaps.forEach(gap -> texts.add(gap.place() + ": " + gap.reason()));
    return List.copyOf(texts);
  }

  private static void write(Remark remark, JsonGenerator json) {
    json.writeStartObject();
    text("code", remark.code(), json);
    text("severity", remark.severity(), json);
    text("file", remark.file(), json);
    json.writeNumberProperty("line", remark.line());
    text("message", remark.message(), json);
    text("help", remark.help(), json);
    json.writeEndObject();
  }

  /** A place, whose lines are to be shown. */
  private void place(String name, Place place, JsonGenerator json) {
    int last = Math.min(place.lastLine(), place.line() + MOST_LINES - 1);
    Set<Integer> shown = lines.computeIfAbsent(place.source(), file -> new TreeSet<>());
    int number = numbers.computeIfAbsent(place.source(), file -> numbers.size());
    for (int line = Math.max(1, place.line() - BEFORE); line <= last; line++) {
      shown.add(line);
    }
    json.writeObjectPropertyStart(name);
    text("file", place.file(), json);
    json.writeNumberProperty("source", number);
    json.writeNumberProperty("line", place.line());
    json.writeNumberProperty("end_line", place.lastLine());
    json.writeNumberProperty("before", BEFORE);
    json.writeNumberProperty("last", last);
    json.writeEndObject();
  }

  private static void write(SourceFile source, Set<Integer> shown, JsonGenerator json) {
    json.writeStartArray();
    for (int number : shown) {
      String line = source.lineText(number).stripTrailing().replace("\t", "    ");
      json.writeStartArray();
      json.writeNumber(number);
      json.writeString(PrintableText.of(line.substring(0, Math.min(line.length(), LONGEST_LINE))));
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private static void details(List<Changes.Detail> details, JsonGenerator json) {
    json.writeArrayPropertyStart("changes");
    details.forEach(detail -> json.writeString(PrintableText.of(detail.toString())));
    json.writeEndArray();
  }

  private static void strings(String name, List<String> texts, JsonGenerator json) {
    json.writeArrayPropertyStart(name);
    texts.forEach(text -> json.writeString(PrintableText.of(text)));
    json.writeEndArray();
  }

  private static void numbers(String name, List<Integer> numbers, JsonGenerator json) {
    json.writeArrayPropertyStart(name);
    numbers.forEach(json::writeNumber);
    json.writeEndArray();
  }

  private static void text(String name, @Nullable String text, JsonGenerator json) {
    if (text == null) {
      json.writeNullProperty(name);
    } else {
      json.writeStringProperty(name, PrintableText.of(text));
    }
  }
}
