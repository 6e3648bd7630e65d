package dev.dagproof.report;

import dev.dagproof.lint.Diagnostic;
import dev.dagproof.lint.Edit;
import dev.dagproof.lint.Fix;
import dev.dagproof.lint.Related;
import dev.dagproof.lint.Report;
import dev.dagproof.python.source.Position;
import dev.dagproof.python.source.SourceFile;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** An array of findings, in the shape of ruff's; rows and columns count from 1, in characters. */
final class JsonReport implements Reporter {
  @Override
  public void write(Report report, OutputStream out) throws IOException {
    Json.write(out, json -> write(report, json));
  }

  private static void write(Report report, JsonGenerator json) {
    json.writeStartArray();
    for (Diagnostic diagnostic : report.diagnostics()) {
      write(diagnostic, json);
    }
    json.writeEndArray();
    json.writeRaw('\n');
  }

  private static void write(Diagnostic diagnostic, JsonGenerator json) {
    SourceFile file = diagnostic.file();
    json.writeStartObject();
    json.writeStringProperty("code", diagnostic.rule().code());
    json.writeStringProperty("name", diagnostic.rule().name());
    json.writeStringProperty("severity", diagnostic.severity().word());
    json.writeStringProperty("message", diagnostic.message());
    json.writeStringProperty("help", diagnostic.help());
    json.writeStringProperty("filename", file.name());
    span(json, file, diagnostic.start(), diagnostic.end());
    json.writeArrayPropertyStart("related");
    for (Related related : diagnostic.related()) {
      json.writeStartObject();
      json.writeStringProperty("message", related.message());
      json.writeStringProperty("filename", related.file().name());
      span(json, related.file(), related.start(), related.end());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeName("fix");
    write(diagnostic.fix(), file, json);
    json.writeStringProperty("url", diagnostic.rule().url());
    json.writeEndObject();
  }

  private static void write(@Nullable Fix fix, SourceFile file, JsonGenerator json) {
    if (fix == null) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    json.writeStringProperty("applicability", fix.applicability().word());
    json.writeStringProperty("message", fix.title());
    json.writeArrayPropertyStart("edits");
    for (Edit edit : fix.edits()) {
      json.writeStartObject();
      json.writeStringProperty("content", edit.text());
      span(json, file, edit.start(), edit.end());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void span(JsonGenerator json, SourceFile file, int start, int end) {
    position(json, "location", file.position(start));
    position(json, "end_location", file.position(end));
  }

  private static void position(JsonGenerator json, String name, Position position) {
    json.writeObjectPropertyStart(name);
    json.writeNumberProperty("row", position.line());
    json.writeNumberProperty("column", position.column());
    json.writeEndObject();
  }
}
