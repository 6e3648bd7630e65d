package dev.dagproof.python.semantic;

import dev.dagproof.python.ast.Expression.Name;
import java.util.List;

/**
 * A use of a name that a function's own text does not bind.
 *
 * @param node the use
 * @param name the name, as Python has it
 * @param bindings those outside of the function that the use may see; empty for a name that is not
 *     defined in the file, or comes from a star import
 * @param execution how surely the use is reached
 */
public record FreeName(Name node, String name, List<Binding> bindings, Execution execution) {
  /** Copies the list. */
  public FreeName {
    bindings = List.copyOf(bindings);
  }
}
