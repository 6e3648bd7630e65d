package dev.dagproof.python.parser.compile;

import dev.dagproof.python.ast.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One scope on the way from the file to the place that is looked at. */
final class Frame {
  /** What kind of scope. */
  enum Kind {
    MODULE,
    CLASS,
    FUNCTION,
    ASYNC_FUNCTION,
    COMPREHENSION,
    /** An annotation, or the scope of type parameters: some expressions are forbidden there. */
    TYPE
  }

  /** What a statement stands in, within its scope. */
  enum Block {
    LOOP,
    STAR_HANDLER,
    OTHER
  }

  final Kind kind;
  final @Nullable Frame outer;
  // What messages call it: "list comprehension", "an annotation".
  final String label;

  final List<Block> blocks = new ArrayList<>(4);
  // Of an async function: it yields; and what it returns.
  boolean isGenerator;
  final List<Node> returns = new ArrayList<>(0);

  // Of a comprehension.
  boolean isAsync;
  final Set<String> iterationNames = new HashSet<>(0);
  final Set<String> assignedNames = new HashSet<>(0);
  boolean inTarget;

  // How many iterables of comprehensions are open around, in whatever scope.
  int iterables;

  Frame(Kind kind, String label, @Nullable Frame outer) {
    this.kind = kind;
    this.label = label;
    this.outer = outer;
    iterables = outer == null ? 0 : outer.iterables;
  }

  /** Whether a block of this kind is open, in the order from the innermost on; null if neither. */
  @Nullable Block innermost(Block one, Block other) {
    for (int i = blocks.size() - 1; i >= 0; i--) {
      if (blocks.get(i) == one || blocks.get(i) == other) {
        return blocks.get(i);
      }
    }
    return null;
  }
}
