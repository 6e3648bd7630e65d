package dev.dagproof.airflow.virtualenv;

import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.BinOp;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.ListExpr;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.SetExpr;
import dev.dagproof.python.ast.Expression.Starred;
import dev.dagproof.python.ast.Expression.Tuple;
import dev.dagproof.python.semantic.Binding.AssignmentBinding;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.semantic.PythonValue.Located;
import dev.dagproof.python.semantic.Resolution;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the elements of a list stand whose value is known: also behind names and in sums. */
final class ElementPlaces {
  private static final int DEPTH = 20;

  private final NameResolver resolver;

  ElementPlaces(NameResolver resolver) {
    this.resolver = resolver;
  }

  /** One place for each element, in order; too few where some are not found. */
  List<Located> of(Located list) {
    List<Located> places = new ArrayList<>();
    add(list.module(), list.expression(), places, DEPTH);
    return places;
  }

  private void add(PythonModule module, Expression list, List<Located> places, int depth) {
    List<Expression> elements = elements(list);
    if (elements != null) {
      for (Expression element : elements) {
        if (element instanceof Starred starred) {
          addBehind(module, starred.value(), places, depth);
        } else {
          places.add(new Located(module, element));
        }
      }
    } else if (list instanceof BinOp sum) {
      addBehind(module, sum.left(), places, depth);
      addBehind(module, sum.right(), places, depth);
    } else {
      addBehind(module, list, places, depth);
    }
  }

  private static @Nullable List<Expression> elements(Expression list) {
    if (list instanceof ListExpr literal) {
      return literal.elts();
    }
    if (list instanceof Tuple literal) {
      return literal.elts();
    }
    return list instanceof SetExpr literal ? literal.elts() : null;
  }

  /** {@code COMMON}, {@code settings.COMMON}, {@code COMMON.copy()}, {@code copy(COMMON)}. */
  private void addBehind(PythonModule module, Expression list, List<Located> places, int depth) {
    if (depth == 0) {
      return;
    }
    if (list instanceof Call call) {
      boolean isMethod = call.args().isEmpty() && call.func() instanceof Attribute;
      Expression copied =
          isMethod
              ? ((Attribute) call.func()).value()
              : call.args().size() == 1 ? call.args().getFirst() : null;
      if (copied != null) {
        add(module, copied, places, depth - 1);
      }
    } else if (list instanceof Name || list instanceof Attribute) {
      List<Resolution> resolutions = resolver.resolve(module, list);
      Resolution only = resolutions.size() == 1 ? resolutions.getFirst() : null;
      if (only != null
          && only.module() != null
          && only.binding() instanceof AssignmentBinding assignment
          && assignment.value() != null) {
        add(only.module(), assignment.value(), places, depth - 1);
      }
    } else {
      add(module, list, places, depth - 1);
    }
  }
}
