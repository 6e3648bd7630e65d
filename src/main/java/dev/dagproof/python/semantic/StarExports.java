package dev.dagproof.python.semantic;

import dev.dagproof.python.ast.ConstantValue;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Constant;
import dev.dagproof.python.ast.Expression.ListExpr;
import dev.dagproof.python.ast.Expression.Tuple;
import dev.dagproof.python.ast.Statement.AugAssign;
import dev.dagproof.python.semantic.Binding.AssignmentBinding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code from module import *} brings. */
public final class StarExports {
  private StarExports() {}

  /** Whether a module has an {@code __all__} that has, or may have, this name. */
  public static boolean lists(PythonModule module, String name) {
    return !module.scopes().module().bindings("__all__").isEmpty() && contains(module, name);
  }

  /**
   * Whether a name of the module is among it: listed in a literal {@code __all__}, or else without
   * underscore.
   */
  static boolean contains(PythonModule module, String name) {
    boolean isPublic = !name.startsWith("_");
    List<Binding> all = module.scopes().module().bindings("__all__");
    if (all.isEmpty()) {
      return isPublic;
    }
    boolean known = true;
    for (Binding binding : all) {
      List<Expression> elements = elements(binding);
      if (elements == null) {
        known = false;
      } else if (containsText(elements, name)) {
        return true;
      }
    }
    return !known && isPublic;
  }

  private static @Nullable List<Expression> elements(Binding binding) {
    if (!(binding instanceof AssignmentBinding assignment)) {
      return null;
    }
    Expression value =
        assignment.assignment() instanceof AugAssign augmented
            ? augmented.value()
            : assignment.value();
    if (value instanceof ListExpr list) {
      return list.elts();
    }
    return value instanceof Tuple tuple ? tuple.elts() : null;
  }

  private static boolean containsText(List<Expression> elements, String name) {
    for (Expression element : elements) {
      if (element instanceof Constant constant
          && constant.value() instanceof ConstantValue.Str text
          && text.value().equals(name)) {
        return true;
      }
    }
    return false;
  }
}
