package dev.dagproof.python.semantic;

import dev.dagproof.python.ast.ConstantValue;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Constant;
import dev.dagproof.python.ast.Expression.ListExpr;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.Subscript;
import dev.dagproof.python.ast.Expression.Tuple;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.Statement.AnnAssign;
import dev.dagproof.python.ast.Statement.Assign;
import dev.dagproof.python.ast.Statement.AugAssign;
import dev.dagproof.python.ast.Statement.Delete;
import dev.dagproof.python.ast.Statement.For;
import dev.dagproof.python.ast.SyntaxTree;
import java.util.List;

/**
 * Whether a file gives something another value in a way that is no binding of a name: {@code
 * module.name = …}, {@code setattr(operator, "name", …)}, {@code globals()["name"] = …}.
 */
public final class NameChanges {
  private NameChanges() {}

  /**
   * Whether some object's attribute of this name is given a value, or what it holds is changed. A
   * class that sets what is its own is none of it.
   */
  public static boolean ofAttribute(PythonModule module, String name) {
    for (Attribute use : module.attributes(name)) {
      if (!isOwn(use) && (isStored(module.tree(), use) || isContentChanged(module.tree(), use))) {
        return true;
      }
    }
    return isSetByCall(module, name);
  }

  private static boolean isOwn(Attribute attribute) {
    return attribute.value() instanceof Name name
        && (name.id().equals("self") || name.id().equals("cls"));
  }

  private static boolean isContentChanged(SyntaxTree tree, Expression use) {
    Node parent = tree.parent(use).orElse(null);
    if (parent instanceof Subscript subscript) {
      return subscript.value() == use && isStored(tree, subscript);
    }
    return parent instanceof Attribute method
        && switch (method.attr()) {
          case "append", "extend", "insert", "pop", "clear", "update", "setdefault" -> true;
          default -> false;
        };
  }

  /** {@code setattr(x, "name", …)}; a name that is worked out is taken to be another. */
  private static boolean isSetByCall(PythonModule module, String name) {
    for (Expression use : module.uses().of("setattr")) {
      if (module.tree().parent(use).orElse(null) instanceof Call call
          && call.func() == use
          && call.args().size() == 3
          && !(call.args().getFirst() instanceof Name self && self.id().equals("self"))
          && isText(call.args().get(1), name)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isText(Expression expression, String name) {
    return expression instanceof Constant constant
        && constant.value() instanceof ConstantValue.Str text
        && text.value().equals(name);
  }

  /**
   * Whether a name of the file itself is given a value by {@code globals()}, outside of functions.
   * A key that is worked out is taken to be a new name, as files use it that make DAGs in a loop.
   */
  public static boolean ofGlobal(PythonModule module, String name) {
    SyntaxTree tree = module.tree();
    for (Expression use : module.uses().of("globals")) {
      if (module.scopes().enclosing(use).kind() != Scope.Kind.MODULE) {
        continue;
      }
      Node call = tree.parent(use).orElse(null);
      Node holder = call == null ? null : tree.parent(call).orElse(null);
      if (holder instanceof Attribute method && method.attr().equals("update")) {
        return true;
      }
      if (holder instanceof Subscript subscript
          && isText(subscript.slice(), name)
          && isStored(tree, subscript)) {
        return true;
      }
    }
    return false;
  }

  /** Whether an expression is the target of a statement. */
  public static boolean isStored(SyntaxTree tree, Expression use) {
    Node below = use;
    Node parent = tree.parent(below).orElse(null);
    while (parent instanceof Tuple || parent instanceof ListExpr) {
      below = parent;
      parent = tree.parent(below).orElse(null);
    }
    if (parent instanceof Assign assign) {
      return assign.value() != below;
    }
    if (parent instanceof AnnAssign assign) {
      return assign.target() == below;
    }
    if (parent instanceof AugAssign assign) {
      return assign.target() == below;
    }
    return parent instanceof Delete || (parent instanceof For loop && loop.target() == below);
  }

  /** Whether any of these files does so to this name, seen from outside as an attribute. */
  public static boolean inAny(List<PythonModule> modules, String name) {
    for (PythonModule module : modules) {
      if (ofAttribute(module, name) || ofGlobal(module, name)) {
        return true;
      }
    }
    return false;
  }
}
