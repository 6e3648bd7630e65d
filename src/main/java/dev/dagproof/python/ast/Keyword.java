package dev.dagproof.python.ast;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** {@code arg=value} of a call; {@code arg} is null for {@code **value}. */
public record Keyword(int index, int start, int end, @Nullable String arg, Expression value)
    implements Node {
  /** Where the name ends, in bytes; of {@code **value} there is none, and this is the start. */
  public int nameEnd() {
    return arg == null ? start : start + arg.getBytes(StandardCharsets.UTF_8).length;
  }

  @Override
  public void accept(NodeVisitor visitor) {
    visitor.visitKeyword(this);
  }
}
