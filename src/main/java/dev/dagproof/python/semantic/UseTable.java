package dev.dagproof.python.semantic;

import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.SyntaxTree;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Where each node is evaluated, and when each use of a name happens: arrays keyed by {@link
 * Node#index()}.
 */
final class UseTable {
  private final @Nullable Scope[] scopes;
  private final int[] times;
  private final int[] blocks;
  private final BitSet annotations = new BitSet();

  UseTable(SyntaxTree tree) {
    scopes = new @Nullable Scope[tree.nodeCount()];
    times = new int[tree.nodeCount()];
    blocks = new int[tree.nodeCount()];
  }

  /** Notes the scope a node is evaluated in or, for a node that opens one, its own. */
  void putScope(Node node, Scope scope) {
    scopes[node.index()] = scope;
  }

  void putUse(Name name, int time, int block, boolean inAnnotation) {
    times[name.index()] = time;
    blocks[name.index()] = block;
    if (inAnnotation) {
      annotations.set(name.index());
    }
  }

  Scope scope(Node node) {
    Scope scope = scopes[node.index()];
    if (scope == null) {
      throw new IllegalArgumentException("a node of another tree: " + node.getClass());
    }
    return scope;
  }

  /** When a name is used, from 1; 0 if it is only a target. */
  int time(Name name) {
    return times[name.index()];
  }

  int block(Name name) {
    return blocks[name.index()];
  }

  boolean inAnnotation(Name name) {
    return annotations.get(name.index());
  }
}
