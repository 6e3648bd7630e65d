package dev.dagproof.report;

import dev.dagproof.python.source.SourceFile;
import tools.jackson.core.JsonGenerator;

/** Writes a tree in the shape of CPython's {@code ast}. */
final class AstJson implements StatementJson, ExpressionJson {
  private final NodeJson json;

  AstJson(JsonGenerator out, SourceFile source) {
    json = new NodeJson(out, source, this);
  }

  @Override
  public NodeJson json() {
    return json;
  }
}
