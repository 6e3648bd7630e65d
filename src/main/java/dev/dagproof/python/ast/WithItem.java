package dev.dagproof.python.ast;

import org.jspecify.annotations.Nullable;

/** One item of a {@code with}. */
public record WithItem(
    int index, int start, int end, Expression contextExpr, @Nullable Expression optionalVars)
    implements Node {
  @Override
  public void accept(NodeVisitor visitor) {
    visitor.visitWithItem(this);
  }
}
