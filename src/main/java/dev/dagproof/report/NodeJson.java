package dev.dagproof.report;

import dev.dagproof.python.ast.CompareOperator;
import dev.dagproof.python.ast.ConstantValue;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.NodeVisitor;
import dev.dagproof.python.source.SourceFile;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * The parts of a node as JSON: {@code _type}, positions as lines and UTF-8 byte columns, and fields
 * of each kind.
 */
final class NodeJson {
  private final JsonGenerator out;
  private final SourceFile source;
  private final NodeVisitor visitor;

  /** Writes to {@code out}; {@code visitor} writes the nodes that are fields. */
  NodeJson(JsonGenerator out, SourceFile source, NodeVisitor visitor) {
    this.out = out;
    this.source = source;
    this.visitor = visitor;
  }

  void startBare(String type) {
    out.writeStartObject();
    out.writeStringProperty("_type", type);
  }

  void start(Node node, String type) {
    startBare(type);
    position("lineno", "col_offset", node.start());
    position("end_lineno", "end_col_offset", node.end());
  }

  private void position(String lineField, String columnField, int offset) {
    int line = source.line(offset);
    out.writeNumberProperty(lineField, line);
    out.writeNumberProperty(columnField, offset - source.lineStart(line));
  }

  void node(String field, @Nullable Node node) {
    out.writeName(field);
    if (node == null) {
      out.writeNull();
    } else {
      visitor.visit(node);
    }
  }

  void list(String field, List<? extends @Nullable Node> nodes) {
    out.writeArrayPropertyStart(field);
    for (Node node : nodes) {
      if (node == null) {
        out.writeNull();
      } else {
        visitor.visit(node);
      }
    }
    out.writeEndArray();
  }

  void names(String field, List<String> names) {
    out.writeArrayPropertyStart(field);
    for (String name : names) {
      out.writeString(name);
    }
    out.writeEndArray();
  }

  void operators(List<CompareOperator> ops) {
    out.writeArrayPropertyStart("ops");
    for (CompareOperator op : ops) {
      out.writeString(op.astName());
    }
    out.writeEndArray();
  }

  void text(String field, @Nullable String text) {
    out.writeName(field);
    if (text == null) {
      out.writeNull();
    } else {
      out.writeString(text);
    }
  }

  void constant(ConstantValue value) {
    out.writeName("value");
    out.writeStartObject();
    if (value instanceof ConstantValue.Str str) {
      typed("str", str.value());
    } else if (value instanceof ConstantValue.Bytes bytes) {
      typed("bytes", hex(bytes.value()));
    } else if (value instanceof ConstantValue.Int number) {
      typed("int", number.value().toString());
    } else if (value instanceof ConstantValue.Real number) {
      typed("float", hexadecimal(number.value()));
    } else if (value instanceof ConstantValue.Complex number) {
      typed("complex", hexadecimal(number.imag()));
    } else if (value instanceof ConstantValue.Bool bool) {
      out.writeStringProperty("type", "bool");
      out.writeBooleanProperty("value", bool.value());
    } else {
      typed(value instanceof ConstantValue.None ? "NoneType" : "ellipsis", null);
    }
    out.writeEndObject();
  }

  private void typed(String type, @Nullable String value) {
    out.writeStringProperty("type", type);
    text("value", value);
  }

  void number(String field, int value) {
    out.writeNumberProperty(field, value);
  }

  void flag(String field, boolean value) {
    out.writeNumberProperty(field, value ? 1 : 0);
  }

  void end() {
    out.writeEndObject();
  }

  private static String hexadecimal(double value) {
    return Double.isInfinite(value) ? "inf" : Double.toHexString(value);
  }

  private static String hex(String bytes) {
    StringBuilder hex = new StringBuilder(bytes.length() * 2);
    for (int i = 0; i < bytes.length(); i++) {
      hex.append(Character.forDigit(bytes.charAt(i) >> 4, 16));
      hex.append(Character.forDigit(bytes.charAt(i) & 0xF, 16));
    }
    return hex.toString();
  }
}
