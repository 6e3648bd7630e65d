package dev.dagproof.report;

import dev.dagproof.python.parser.ParseResult;
import dev.dagproof.python.parser.SyntaxError;
import dev.dagproof.python.source.Position;
import dev.dagproof.python.source.SourceFile;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/** Prints syntax trees, one JSON object a file: {@code file}, {@code tree} and {@code errors}. */
public final class AstReport {
  private final OutputStream out;

  /** A report to this stream, which is flushed after each file and never closed. */
  public AstReport(OutputStream out) {
    this.out = out;
  }

  /** One line for a file that was parsed; the tree lacks the statements that have errors. */
  public void write(String file, ParseResult result) throws IOException {
    SourceFile source = result.tree().source();
    Json.writeAscii(
        out,
        json -> {
          json.writeStartObject();
          json.writeStringProperty("file", file);
          json.writeName("tree");
          new AstJson(json, source).visit(result.tree().module());
          json.writeArrayPropertyStart("errors");
          for (SyntaxError error : result.errors()) {
            String stage = error.stage().name().toLowerCase(Locale.ROOT);
            write(json, source.position(error.start()), error.message(), stage);
          }
          json.writeEndArray();
          json.writeEndObject();
          json.writeRaw('\n');
        });
  }

  /** One line for a file that could not be read. */
  public void writeUnreadable(String file, int line, String problem) throws IOException {
    Json.writeAscii(
        out,
        json -> {
          json.writeStartObject();
          json.writeStringProperty("file", file);
          json.writeNullProperty("tree");
          json.writeArrayPropertyStart("errors");
          write(json, new Position(line, 1), problem, "parse");
          json.writeEndArray();
          json.writeEndObject();
          json.writeRaw('\n');
        });
  }

  private static void write(JsonGenerator json, Position at, String message, String stage) {
    json.writeStartObject();
    json.writeNumberProperty("line", at.line());
    json.writeNumberProperty("column", at.column());
    json.writeStringProperty("message", message);
    json.writeStringProperty("stage", stage);
    json.writeEndObject();
  }
}
