package dev.dagproof.python.semantic;

import dev.dagproof.python.ast.CompareOperator;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Compare;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.Subscript;
import dev.dagproof.python.ast.NodeVisitor;
import dev.dagproof.python.ast.Statement.Assign;
import dev.dagproof.python.ast.Statement.FunctionDef;
import java.util.List;

/**
 * Finds where a function may give values to names that nobody can read off its text: {@code
 * globals()["x"] = …}, {@code exec("import x")}, {@code builtins.x = …}.
 */
final class DynamicNames implements NodeVisitor {
  private final Scopes scopes;
  private int first = Integer.MAX_VALUE;

  private DynamicNames(Scopes scopes) {
    this.scopes = scopes;
  }

  /** Behind which place of the text any name may have a value; the greatest number if none. */
  static int from(FunctionDef function, Scopes scopes) {
    DynamicNames names = new DynamicNames(scopes);
    names.visitAll(function.body());
    return names.first;
  }

  private void found(Expression place) {
    first = Math.min(first, place.start());
  }

  @Override
  public void visitName(Name node) {
    boolean gives = node.id().equals("globals") || node.id().equals("exec");
    if (gives && scopes.isReference(node) && scopes.bindings(node).isEmpty()) {
      found(node);
    }
  }

  @Override
  public void visitAttribute(Attribute node) {
    // globals().get("x") only looks.
    if (!(isGlobals(node.value()) && isReading(node.attr()))) {
      NodeVisitor.super.visitAttribute(node);
    }
  }

  private static boolean isReading(String method) {
    return switch (method) {
      case "get", "keys", "items", "values", "copy" -> true;
      default -> false;
    };
  }

  private static boolean isGlobals(Expression expression) {
    return expression instanceof Call call
        && call.func() instanceof Name name
        && name.id().equals("globals");
  }

  @Override
  public void visitCompare(Compare node) {
    boolean looks =
        node.ops().getFirst() == CompareOperator.IN
            || node.ops().getFirst() == CompareOperator.NOT_IN;
    if (looks && isGlobals(node.comparators().getFirst())) {
      visit(node.left());
    } else {
      NodeVisitor.super.visitCompare(node);
    }
  }

  @Override
  public void visitSubscript(Subscript node) {
    if (isGlobals(node.value())) {
      visit(node.slice());
    } else {
      NodeVisitor.super.visitSubscript(node);
    }
  }

  @Override
  public void visitAssign(Assign node) {
    for (Expression target : node.targets()) {
      if (target instanceof Subscript subscript && isGlobals(subscript.value())) {
        found(target);
      } else if (target instanceof Attribute attribute && holdsNames(attribute.value())) {
        found(target);
      }
    }
    NodeVisitor.super.visitAssign(node);
  }

  @Override
  public void visitCall(Call node) {
    if (node.func() instanceof Name name && name.id().equals("setattr") && !node.args().isEmpty()) {
      if (holdsNames(node.args().getFirst())) {
        found(node);
      }
    }
    NodeVisitor.super.visitCall(node);
  }

  /** Whether it may be a module whose names the function sees: {@code builtins} or its own. */
  private boolean holdsNames(Expression expression) {
    if (expression instanceof Name name) {
      List<String> names = new ImportedNames(scopes).of(name);
      return names.contains("builtins")
          || names.contains("__main__")
          || name.id().equals("__builtins__");
    }
    return expression instanceof Subscript || expression instanceof Call;
  }
}
