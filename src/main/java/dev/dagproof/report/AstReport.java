package dev.dagproof.report;

import dev.dagproof.python.parser.ParseResult;
import dev.dagproof.python.parser.SyntaxError;
import dev.dagproof.python.source.Position;
import dev.dagproof.python.source.SourceFile;
import java.io.OutputStream;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/** Prints syntax trees, one JSON object a file: {@code file}, {@code tree} and {@code errors}. */
public final class AstReport {
  // Python strings may hold lone surrogates, which UTF-8 cannot: everything beyond ASCII is
  // escaped.
  private final JsonFactory json =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
  private final OutputStream out;

  /** A report to this stream, which is flushed after each file and never closed. */
  public AstReport(OutputStream out) {
    this.out = out;
  }

  /** One line for a file that was parsed. The tree is null where there are errors. */
  public void write(String file, ParseResult result) {
    SourceFile source = result.tree().source();
    try (JsonGenerator generator =
        json.createGenerator(ObjectWriteContext.empty(), new Unclosed(out))) {
      generator.writeStartObject();
      generator.writeStringProperty("file", file);
      generator.writeName("tree");
      new AstJson(generator, source).visit(result.tree().module());
      generator.writeArrayPropertyStart("errors");
      for (SyntaxError error : result.errors()) {
        Position at = source.position(error.start());
        String stage = error.stage().name().toLowerCase(Locale.ROOT);
        error(generator, at, error.message(), stage);
      }
      generator.writeEndArray();
      generator.writeEndObject();
      generator.writeRaw('\n');
    }
  }

  /** One line for a file that could not be read. */
  public void writeUnreadable(String file, int line, String problem) {
    try (JsonGenerator generator =
        json.createGenerator(ObjectWriteContext.empty(), new Unclosed(out))) {
      generator.writeStartObject();
      generator.writeStringProperty("file", file);
      generator.writeNullProperty("tree");
      generator.writeArrayPropertyStart("errors");
      error(generator, new Position(line, 1), problem, "parse");
      generator.writeEndArray();
      generator.writeEndObject();
      generator.writeRaw('\n');
    }
  }

  private static void error(JsonGenerator generator, Position at, String message, String stage) {
    generator.writeStartObject();
    generator.writeNumberProperty("line", at.line());
    generator.writeNumberProperty("column", at.column());
    generator.writeStringProperty("message", message);
    generator.writeStringProperty("stage", stage);
    generator.writeEndObject();
  }
}
