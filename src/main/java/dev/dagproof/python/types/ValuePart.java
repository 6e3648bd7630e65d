package dev.dagproof.python.types;

import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.semantic.PythonModule;

/**
 * An object that a value is made of: the value itself, or an element, key or value in it.
 *
 * @param module the file of {@code expression}
 * @param expression what gives the object
 * @param place what to point at in the asked file: the name by which it is reached, if it is by one
 * @param role what it is in the value
 * @param certain whether the value surely holds it
 */
public record ValuePart(
    PythonModule module,
    Expression expression,
    Expression place,
    ObjectType type,
    Role role,
    boolean certain) {

  /** What an object is in a value. */
  public enum Role {
    /** The value itself, or an element of it. */
    VALUE,
    /** A key of a dictionary. */
    KEY,
    /** What an object keeps besides its data: the factory of a defaultdict. */
    HELD
  }

  /** Whether it is the key of a dictionary. */
  public boolean key() {
    return role == Role.KEY;
  }
}
