package dev.dagproof.python.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code except type as name}; {@code type} is null for a bare {@code except}. */
public record ExceptHandler(
    int index,
    int start,
    int end,
    @Nullable Expression type,
    @Nullable String name,
    List<Statement> body)
    implements Node {
  @Override
  public void accept(NodeVisitor visitor) {
    visitor.visitExceptHandler(this);
  }
}
