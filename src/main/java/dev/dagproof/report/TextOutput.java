package dev.dagproof.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;

/** Collects text and passes it on as UTF-8, whatever the locale says. */
final class TextOutput {
  private static final int CHUNK = 16_384;

  private final OutputStream out;
  private final StringBuilder text = new StringBuilder();

  TextOutput(OutputStream out) {
    this.out = out;
  }

  TextOutput print(String piece) throws IOException {
    text.append(piece);
    if (text.length() >= CHUNK) {
      flush();
    }
    return this;
  }

  TextOutput spaces(int count) throws IOException {
    return print(" ".repeat(count));
  }

  void flush() throws IOException {
    out.write(text.toString().getBytes(UTF_8));
    text.setLength(0);
  }
}
