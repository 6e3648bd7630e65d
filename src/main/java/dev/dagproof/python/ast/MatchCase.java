package dev.dagproof.python.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One {@code case} of a {@code match}. */
public record MatchCase(
    int index,
    int start,
    int end,
    Pattern pattern,
    @Nullable Expression guard,
    List<Statement> body)
    implements Node {
  @Override
  public void accept(NodeVisitor visitor) {
    visitor.visitMatchCase(this);
  }
}
