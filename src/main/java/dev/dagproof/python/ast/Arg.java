package dev.dagproof.python.ast;

import org.jspecify.annotations.Nullable;

/** One parameter (CPython's field is {@code arg}). */
public record Arg(int index, int start, int end, String name, @Nullable Expression annotation)
    implements Node {
  @Override
  public void accept(NodeVisitor visitor) {
    visitor.visitArg(this);
  }
}
