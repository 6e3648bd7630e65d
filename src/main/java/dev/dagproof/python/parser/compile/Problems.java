package dev.dagproof.python.parser.compile;

import dev.dagproof.python.ast.Node;

/** Takes what is found. */
@FunctionalInterface
public interface Problems {
  /** Something is wrong with this stretch of the text, in byte offsets. */
  void report(int start, int end, String problem);

  /** Something is wrong with this node. */
  default void report(Node at, String problem) {
    report(at.start(), at.end(), problem);
  }
}
