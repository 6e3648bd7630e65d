package dev.dagproof.python.semantic;

import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.Statement.FunctionDef;
import java.util.Arrays;

/**
 * How surely each part of a function runs when the function is called. Decorators and default
 * values count as run always: they are when it is defined.
 */
public final class ExecutionPaths {
  private static final byte SOMETIMES = 1;
  private static final byte ALWAYS = 2;

  private final FunctionDef function;

  /** A mark for each node, by how much its number lies below the function's; 0 for never. */
  private byte[] marks = new byte[64];

  ExecutionPaths(FunctionDef function) {
    this.function = function;
  }

  /** The paths of a function, when the question is where an undefined name makes it fail. */
  public static ExecutionPaths of(FunctionDef function, Scopes scopes) {
    return of(function, scopes, Failure.NAME_ERROR);
  }

  /** The paths of a function, when the question is where this failure makes it fail. */
  public static ExecutionPaths of(FunctionDef function, Scopes scopes, Failure failure) {
    ExecutionPaths paths = new ExecutionPaths(function);
    new ExecutionWalk(function, scopes, failure, paths).walk();
    return paths;
  }

  /** How surely this node runs; NEVER for annotations and for nodes outside of the function. */
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

  /** Children are numbered before their parents, so all of a function lies below it. */
  private int slot(Node node) {
    return function.index() - node.index();
  }
}
