package dev.dagproof.python.ast;

import org.jspecify.annotations.Nullable;

/** One name of an import. */
public record Alias(int index, int start, int end, String name, @Nullable String asname)
    implements Node {
  @Override
  public void accept(NodeVisitor visitor) {
    visitor.visitAlias(this);
  }
}
