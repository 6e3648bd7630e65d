package dev.dagproof.python.types;

import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.semantic.PythonModule;

/**
 * An object that a value is made of: the value itself, or an element, key or value in it.
 *
 * @param module the file of {@code expression}
 * @param expression what gives the object
 * @param place what to point at in the asked file: the name by which it is reached, if it is by one
 * @param key whether it is the key of a dictionary
 * @param certain whether the value surely holds it
 */
public record ValuePart(
    PythonModule module,
    Expression expression,
    Expression place,
    ObjectType type,
    boolean key,
    boolean certain) {}
