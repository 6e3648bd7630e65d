package dev.dagproof.python.ast;

import java.util.List;

/** A file. */
public record Module(int index, int start, int end, List<Statement> body) implements Node {
  @Override
  public void accept(NodeVisitor visitor) {
    visitor.visitModule(this);
  }
}
