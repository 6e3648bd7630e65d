package dev.dagproof.airflow.xcom;

import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.BinOp;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.Subscript;
import dev.dagproof.python.semantic.Binding;
import dev.dagproof.python.semantic.Binding.AssignmentBinding;
import dev.dagproof.python.semantic.Binding.ParameterBinding;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.semantic.Resolution;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells DataFrames and Series: what comes from pandas or its like, by the text. A parameter or a
 * variable that nobody knows is one if it is called {@code df}, as the custom is.
 */
final class Frames {
  private final PythonModule module;
  private final NameResolver resolver;
  private final Set<Binding> seen = new HashSet<>();

  Frames(PythonModule module, NameResolver resolver) {
    this.module = module;
    this.resolver = resolver;
  }

  /** Whether this surely is one, or by custom. */
  boolean isFrame(Expression expression) {
    Expression root = root(expression);
    if (isOfPandas(root)) {
      return true;
    }
    return root instanceof Name name && isFrame(name, expression == root);
  }

  /** The beginning of a chain of methods, attributes and subscripts. */
  private static Expression root(Expression expression) {
    Expression root = expression;
    while (true) {
      if (root instanceof Attribute attribute) {
        root = attribute.value();
      } else if (root instanceof Subscript subscript) {
        root = subscript.value();
      } else if (root instanceof Call call) {
        root = call.func();
      } else if (root instanceof BinOp operation) {
        root = operation.left();
      } else {
        return root;
      }
    }
  }

  private boolean isFrame(Name name, boolean itself) {
    List<Binding> bindings = module.scopes().bindings(name);
    for (Binding binding : bindings) {
      if (!seen.add(binding)) {
        continue;
      }
      if (binding instanceof AssignmentBinding assignment) {
        Expression value = assignment.value();
        if (value != null && isFrame(value)) {
          return true;
        }
        if (value != null && isOwn(value)) {
          return false;
        }
      } else if (binding instanceof ParameterBinding parameter) {
        Expression annotation = parameter.node().annotation();
        if (annotation != null) {
          return isOfPandas(root(annotation));
        }
      }
    }
    return isCustomary(name.id()) && (itself || !bindings.isEmpty());
  }

  /** Whether it comes of a class or function of the project. */
  private boolean isOwn(Expression value) {
    Expression root = root(value);
    if (root instanceof Name) {
      for (Resolution resolution : resolver.resolve(module, root)) {
        if (!resolution.isExternal()) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isCustomary(String name) {
    return name.equals("df") || name.startsWith("df_") || name.endsWith("_df");
  }

  private boolean isOfPandas(Expression root) {
    for (String name : resolver.importedNames(module, root)) {
      int dot = name.indexOf('.');
      switch (dot < 0 ? name : name.substring(0, dot)) {
        case "pandas", "geopandas", "dask", "modin", "cudf" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }
}
