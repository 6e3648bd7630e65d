package dev.dagproof.airflow.virtualenv;

import dev.dagproof.python.ast.Comprehension;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Compare;
import dev.dagproof.python.ast.Expression.Dict;
import dev.dagproof.python.ast.Expression.FormattedValue;
import dev.dagproof.python.ast.Expression.IfExp;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.Starred;
import dev.dagproof.python.ast.Expression.Subscript;
import dev.dagproof.python.ast.Expression.UnaryOp;
import dev.dagproof.python.ast.Keyword;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.Statement.Assign;
import dev.dagproof.python.ast.Statement.Delete;
import dev.dagproof.python.ast.Statement.Expr;
import dev.dagproof.python.ast.Statement.For;
import dev.dagproof.python.ast.Statement.If;
import dev.dagproof.python.ast.Statement.Return;
import dev.dagproof.python.ast.Statement.While;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.semantic.Scope;

/**
 * Tells the uses of {@code **kwargs} that leave its keys as they are from those that hand it to
 * code which may fill it.
 */
final class ContextAliases {
  private ContextAliases() {}

  /** Whether this use does no more than look, as far as its text says. */
  static boolean onlyLooks(PythonModule module, Name use) {
    Node parent = module.tree().parent(use).orElse(null);
    if (parent instanceof Attribute attribute) {
      return isLookingMethod(attribute.attr());
    }
    if (parent instanceof Call call) {
      return isLooking(call.func());
    }
    if (parent instanceof Keyword keyword) {
      return keyword.arg() == null;
    }
    if (parent instanceof Dict dict) {
      return isUnpacked(dict, use);
    }
    if (parent instanceof Assign assign) {
      return areFollowed(module, assign);
    }
    return parent instanceof Subscript
        || parent instanceof Compare
        || parent instanceof FormattedValue
        || parent instanceof UnaryOp
        || parent instanceof Starred
        || parent instanceof Comprehension
        || parent instanceof For
        || parent instanceof While
        || parent instanceof If
        || parent instanceof IfExp
        || parent instanceof Delete
        || parent instanceof Expr
        || parent instanceof Return;
  }

  private static boolean isUnpacked(Dict dict, Name use) {
    for (int i = 0; i < dict.values().size(); i++) {
      if (dict.values().get(i).index() == use.index()) {
        return dict.keys().get(i) == null;
      }
    }
    return true;
  }

  private static boolean isLookingMethod(String method) {
    return switch (method) {
      case "get", "items", "keys", "values", "copy", "pop", "__getitem__", "__contains__" -> true;
      default -> false;
    };
  }

  private static boolean isLooking(Expression function) {
    if (function instanceof Name name) {
      return switch (name.id()) {
        case "print",
            "pprint",
            "len",
            "str",
            "repr",
            "dict",
            "list",
            "sorted",
            "tuple",
            "set",
            "bool",
            "type",
            "isinstance",
            "iter" ->
            true;
        default -> false;
      };
    }
    return function instanceof Attribute attribute
        && switch (attribute.attr()) {
          case "info", "debug", "warning", "error", "pprint", "pformat", "dumps", "format" -> true;
          default -> false;
        };
  }

  /** Another name for it, which always stands for it: its own uses are looked at. */
  private static boolean areFollowed(PythonModule module, Assign assign) {
    Scope scope = module.scopes().enclosing(assign);
    for (Expression target : assign.targets()) {
      if (!(target instanceof Name name) || scope.bindings(name.id()).size() != 1) {
        return false;
      }
    }
    return true;
  }
}
