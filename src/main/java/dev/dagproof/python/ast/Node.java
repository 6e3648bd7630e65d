package dev.dagproof.python.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node of the syntax tree.
 *
 * <p>Two nodes are never compared by {@code equals}: it is deep, and overflows the stack on long
 * chains. Key by identity, or by {@link #index()}.
 */
public sealed interface Node
    permits Statement,
        Expression,
        Pattern,
        TypeParam,
        Alias,
        Arg,
        Arguments,
        Comprehension,
        ExceptHandler,
        Keyword,
        MatchCase,
        Module,
        WithItem {

  /**
   * The node's number in its tree, from 0, children before their parent: the key of side tables.
   */
  int index();

  /**
   * Where the node begins: a byte offset into the source's UTF-8 text, as CPython counts columns.
   */
  int start();

  /** Where the node ends: the byte offset behind its last byte. */
  int end();

  /** Whether it is one of these. */
  default boolean isAmong(List<? extends @Nullable Node> nodes) {
    for (Node node : nodes) {
      if (node == this) {
        return true;
      }
    }
    return false;
  }

  /** Calls the visitor's method for this kind of node. */
  void accept(NodeVisitor visitor);
}
