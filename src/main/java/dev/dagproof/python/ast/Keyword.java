package dev.dagproof.python.ast;

import org.jspecify.annotations.Nullable;

/** {@code arg=value} of a call; {@code arg} is null for {@code **value}. */
public record Keyword(int index, int start, int end, @Nullable String arg, Expression value)
    implements Node {
  @Override
  public void accept(NodeVisitor visitor) {
    visitor.visitKeyword(this);
  }
}
