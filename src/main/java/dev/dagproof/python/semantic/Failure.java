package dev.dagproof.python.semantic;

import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.Tuple;
import org.jspecify.annotations.Nullable;

/**
 * What goes wrong where the code in question runs: code whose failure a handler swallows does not
 * run for certain.
 */
public enum Failure {
  /** A name is not defined. */
  NAME_ERROR("NameError", "NameError"),
  /** A dictionary lacks a key. */
  KEY_ERROR("KeyError", "LookupError"),
  /** An object lacks an attribute. */
  ATTRIBUTE_ERROR("AttributeError", "AttributeError"),
  /** A module is not installed. */
  IMPORT_ERROR("ModuleNotFoundError", "ImportError");

  private final String exception;
  private final String base;

  Failure(String exception, String base) {
    this.exception = exception;
    this.base = base;
  }

  /**
   * Whether {@code except type} catches it.
   *
   * @param type null for a bare {@code except}
   */
  boolean isCaughtBy(@Nullable Expression type) {
    if (type == null) {
      return true;
    }
    if (type instanceof Tuple tuple) {
      for (Expression element : tuple.elts()) {
        if (isCaughtBy(element)) {
          return true;
        }
      }
      return false;
    }
    if (type instanceof Name name) {
      return isCaughtBy(name.id());
    }
    return type instanceof Attribute attribute && isCaughtBy(attribute.attr());
  }

  private boolean isCaughtBy(String name) {
    return name.equals(exception)
        || name.equals(base)
        || name.equals("Exception")
        || name.equals("BaseException");
  }
}
