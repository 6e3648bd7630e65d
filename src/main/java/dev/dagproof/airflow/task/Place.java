package dev.dagproof.airflow.task;

import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.Statement.ClassDef;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.ast.TokenTable;
import dev.dagproof.python.semantic.PythonModule;

/**
 * A piece of a file to point at.
 *
 * @param start a byte offset
 * @param end a byte offset, at least {@code start}
 */
public record Place(PythonModule module, int start, int end) {
  /** Where a node stands; of a function or class its name alone. */
  public static Place of(PythonModule module, Node node) {
    if (node instanceof FunctionDef function) {
      return token(module, node, function.isAsync() ? 2 : 1);
    }
    return node instanceof ClassDef
        ? token(module, node, 1)
        : new Place(module, node.start(), node.end());
  }

  /** The token that comes so many tokens behind a node's first. */
  private static Place token(PythonModule module, Node node, int number) {
    TokenTable tokens = module.tree().tokens();
    int token = tokens.firstOf(node) + number;
    return new Place(module, tokens.start(token), tokens.end(token));
  }
}
