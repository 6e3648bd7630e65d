package dev.dagproof.python.semantic;

import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.ListExpr;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.Tuple;
import dev.dagproof.python.semantic.Binding.AssignmentBinding;
import dev.dagproof.python.semantic.Binding.ParameterBinding;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What goes wrong where the code in question runs: code whose failure a handler swallows does not
 * run for certain.
 */
public enum Failure {
  /** A name is not defined. */
  NAME_ERROR,
  /** A dictionary lacks a key. */
  KEY_ERROR,
  /** An object lacks an attribute, or None is used like something else. */
  ATTRIBUTE_ERROR,
  /** A module is not there. */
  IMPORT_ERROR,
  /**
   * There is no running task: {@code AirflowException} in Airflow 2.11, {@code RuntimeError} in
   * 3.3; the import fails where Airflow is not installed.
   */
  NO_CONTEXT;

  /** So many variables are followed one behind the other. */
  private static final int DEPTH = 5;

  /** Whether {@code except type} catches it, for all that is known; null for a bare one. */
  public boolean mayBeCaughtBy(@Nullable Expression type, Scopes scopes) {
    return isCaughtBy(type, scopes) != Truth.FALSE;
  }

  /**
   * Whether {@code except type} catches it. Unknown where the type is a variable that is not
   * followed.
   *
   * @param type null for a bare {@code except}
   */
  Truth isCaughtBy(@Nullable Expression type, Scopes scopes) {
    return type == null ? Truth.TRUE : isCaughtBy(type, scopes, DEPTH);
  }

  private Truth isCaughtBy(Expression type, Scopes scopes, int depth) {
    if (type instanceof Tuple tuple) {
      return isCaughtByOne(tuple.elts(), scopes, depth);
    }
    if (type instanceof ListExpr list) {
      return isCaughtByOne(list.elts(), scopes, depth);
    }
    if (type instanceof Name name) {
      return isNamed(name.id()) ? Truth.TRUE : isCaughtByMeaning(name, scopes, depth);
    }
    if (type instanceof Attribute attribute) {
      return ofElsewhere(attribute.attr());
    }
    return Truth.UNKNOWN;
  }

  private Truth isCaughtByOne(List<Expression> types, Scopes scopes, int depth) {
    Truth caught = Truth.FALSE;
    for (Expression type : types) {
      Truth one = isCaughtBy(type, scopes, depth);
      if (one == Truth.TRUE) {
        return one;
      }
      caught = one == Truth.UNKNOWN ? one : caught;
    }
    return caught;
  }

  /** A class, also an imported one, is what its name says; a variable may be anything. */
  private Truth isCaughtByMeaning(Name name, Scopes scopes, int depth) {
    Truth caught = Truth.FALSE;
    for (Binding binding : scopes.bindings(name)) {
      Truth one = Truth.FALSE;
      if (binding instanceof AssignmentBinding assignment) {
        Expression value = assignment.value();
        one = value == null || depth == 0 ? Truth.UNKNOWN : isCaughtBy(value, scopes, depth - 1);
      } else if (binding instanceof Binding.FromImportBinding imported) {
        one = ofElsewhere(imported.importedName());
      } else if (binding instanceof ParameterBinding || binding instanceof Binding.OtherBinding) {
        one = Truth.UNKNOWN;
      }
      if (one == Truth.TRUE) {
        return one;
      }
      caught = one == Truth.UNKNOWN ? one : caught;
    }
    return caught;
  }

  /** What comes from another file is the class of its name, unless it is not named like one. */
  private Truth ofElsewhere(String name) {
    boolean isClassName =
        Character.isUpperCase(name.charAt(0)) && !name.equals(name.toUpperCase(Locale.ROOT));
    return isNamed(name) ? Truth.TRUE : isClassName ? Truth.FALSE : Truth.UNKNOWN;
  }

  private boolean isNamed(String name) {
    if (name.equals("Exception") || name.equals("BaseException")) {
      return true;
    }
    return switch (this) {
      case NAME_ERROR -> name.equals("NameError");
      case KEY_ERROR -> name.equals("KeyError") || name.equals("LookupError");
      case ATTRIBUTE_ERROR -> name.equals("AttributeError") || name.equals("TypeError");
      case IMPORT_ERROR -> name.equals("ImportError") || name.equals("ModuleNotFoundError");
      case NO_CONTEXT ->
          name.equals("AirflowException")
              || name.equals("RuntimeError")
              || name.equals("ImportError")
              || name.equals("ModuleNotFoundError");
    };
  }
}
