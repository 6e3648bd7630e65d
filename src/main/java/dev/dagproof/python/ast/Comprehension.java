package dev.dagproof.python.ast;

import java.util.List;

/** One {@code for target in iter if …} of a comprehension. */
public record Comprehension(
    int index,
    int start,
    int end,
    Expression target,
    Expression iter,
    List<Expression> ifs,
    boolean isAsync)
    implements Node {
  @Override
  public void accept(NodeVisitor visitor) {
    visitor.visitComprehension(this);
  }
}
