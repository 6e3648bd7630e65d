package dev.dagproof.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;
import tools.jackson.core.json.JsonWriteFeature;

/** JSON as a stream of UTF-8. Jackson is loaded when this is used, not before. */
public final class Json {
  private Json() {}

  /** Writes what the content makes of a generator; flushes, and leaves the stream open. */
  public static void write(OutputStream out, Consumer<JsonGenerator> content) throws IOException {
    write(builder().build(), out, content);
  }

  /** The same in ASCII, for text that may hold lone surrogates: UTF-8 has no form for them. */
  public static void writeAscii(OutputStream out, Consumer<JsonGenerator> content)
      throws IOException {
    write(builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build(), out, content);
  }

  private static JsonFactoryBuilder builder() {
    return JsonFactory.builder()
        .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
        // A syntax tree may be as deep as its source is long.
        .streamWriteConstraints(
            StreamWriteConstraints.builder().maxNestingDepth(Integer.MAX_VALUE).build());
  }

  private static void write(JsonFactory factory, OutputStream out, Consumer<JsonGenerator> content)
      throws IOException {
    try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), out)) {
      content.accept(json);
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
  }
}
