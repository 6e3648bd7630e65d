package dev.dagproof.python.parser;

import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.NodeVisitor;
import dev.dagproof.python.ast.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures a statement's tree level by level: a recursive walk would overflow on just the trees in
 * question. Statements inside count as leaves, for they were measured on their own.
 */
final class TreeHeight implements NodeVisitor {
  /** About as many levels as CPython allows. */
  static final int MAX = 10_000;

  private List<Node> level = List.of();

  private TreeHeight() {}

  /** Whether the statement has more levels than a recursive visitor can walk. */
  static boolean isTooHigh(Statement statement) {
    TreeHeight height = new TreeHeight();
    List<Node> level = List.of(statement);
    for (int i = 0; i <= MAX && !level.isEmpty(); i++) {
      level = height.below(level);
    }
    return !level.isEmpty();
  }

  private List<Node> below(List<Node> nodes) {
    level = new ArrayList<>();
    for (Node node : nodes) {
      node.accept(this);
    }
    return level;
  }

  @Override
  public void visit(Node node) {
    if (!(node instanceof Statement)) {
      level.add(node);
    }
  }
}
