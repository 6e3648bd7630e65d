package dev.dagproof.python.semantic;

import dev.dagproof.python.ast.Node;
import java.util.Arrays;

/**
 * How surely each part of a function runs when it is called, or of a file when it is imported.
 * Decorators and default values count as run always: they are when it is defined.
 */
public final class ExecutionPaths {
  private static final byte SOMETIMES = 1;
  private static final byte ALWAYS = 2;

  private final Node root;

  /** A mark for each node, by how much its number lies below the root's; 0 for never. */
  private byte[] marks = new byte[64];

  private boolean ending = true;

  private ExecutionPaths(Node root) {
    this.root = root;
  }

  /**
   * Walks them: {@link PythonModule} remembers what came of it.
   *
   * @param root a FunctionDef or Module
   */
  static ExecutionPaths of(Node root, Scopes scopes, Failure failure) {
    ExecutionPaths paths = new ExecutionPaths(root);
    new ExecutionWalk(root, scopes, failure, paths).walk();
    return paths;
  }

  /** How surely this node runs; NEVER for annotations and for nodes outside of it. */
  public Execution of(Node node) {
    int slot = slot(node);
    if (slot < 0 || slot >= marks.length) {
      return Execution.NEVER;
    }
    return switch (marks[slot]) {
      case ALWAYS -> Execution.ALWAYS;
      case SOMETIMES -> Execution.SOMETIMES;
      default -> Execution.NEVER;
    };
  }

  /** Whether the last of it may be behind: a function gives None there. */
  public boolean mayEnd() {
    return ending;
  }

  void markEndless() {
    ending = false;
  }

  /** Notes one way by which a node is run; the surest one counts. */
  void add(Node node, Execution execution) {
    byte mark =
        switch (execution) {
          case ALWAYS -> ALWAYS;
          case SOMETIMES -> SOMETIMES;
          case NEVER -> 0;
        };
    int slot = slot(node);
    if (slot >= marks.length) {
      marks = Arrays.copyOf(marks, Math.max(slot + 1, marks.length * 2));
    }
    if (mark > marks[slot]) {
      marks[slot] = mark;
    }
  }

  /** Children are numbered before their parents, so all of it lies below the root. */
  private int slot(Node node) {
    return root.index() - node.index();
  }
}
