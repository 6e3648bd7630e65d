package dev.dagproof.python.semantic;

import dev.dagproof.python.ast.Expression.GeneratorExp;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.NodeVisitor;
import dev.dagproof.python.ast.Statement.FunctionDef;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Whether a binding by an inner function, with {@code global}, can have happened before a use of
 * the name: not before anything mentions the inner function.
 */
final class InnerBindings {
  private final FunctionDef outer;
  private final Scopes scopes;
  private final IdentityHashMap<FunctionDef, Mentions> mentions = new IdentityHashMap<>();

  InnerBindings(FunctionDef outer, Scopes scopes) {
    this.outer = outer;
    this.scopes = scopes;
  }

  /** Whether this binding of the outer function's text can come before the use. */
  boolean mayComeBefore(Name use, Binding binding) {
    FunctionDef binder = binder(binding);
    if (binder == null || !binder.decoratorList().isEmpty() || !runsInOuter(use)) {
      return true;
    }
    Mentions known = mentions.get(binder);
    if (known == null) {
      known = new Mentions(binder);
      known.visitAll(outer.body());
      mentions.put(binder, known);
    }
    return known.firstTime <= scopes.time(use) || known.firstPlace <= use.start();
  }

  /** The function right inside of the outer one whose call makes the binding; null if unknown. */
  private @Nullable FunctionDef binder(Binding binding) {
    Scope scope = scopes.enclosing(binding.node());
    Scope inner = null;
    while (scope != null && scope.node() != outer) {
      inner = scope;
      scope = scope.outer();
    }
    return scope != null && inner != null && inner.node() instanceof FunctionDef function
        ? function
        : null;
  }

  /** Whether a node is evaluated by the outer function itself, at its place. */
  private boolean runsInOuter(Node node) {
    Scope scope = scopes.enclosing(node);
    while (scope != null && scope.node() != outer) {
      if (!scope.runsInPlace() || scope.node() instanceof GeneratorExp) {
        return false;
      }
      scope = scope.outer();
    }
    return true;
  }

  /** Where the outer function mentions an inner one: its own code, and that of other functions. */
  private final class Mentions implements NodeVisitor {
    private final FunctionDef function;
    private final String name;
    private int firstTime = Integer.MAX_VALUE;
    private int firstPlace = Integer.MAX_VALUE;

    Mentions(FunctionDef function) {
      this.function = function;
      this.name = scopes.enclosing(function).inside(function.name());
    }

    @Override
    public void visitFunctionDef(FunctionDef node) {
      if (node != function) {
        NodeVisitor.super.visitFunctionDef(node);
      }
    }

    @Override
    public void visitName(Name node) {
      if (!scopes.isReference(node) || !scopes.nameAt(node, node.id()).equals(name)) {
        return;
      }
      if (runsInOuter(node)) {
        firstTime = Math.min(firstTime, scopes.time(node));
      } else {
        firstPlace = Math.min(firstPlace, place(node));
      }
    }

    /**
     * The start of the function that mentions it; a lambda may stand behind what it comes before.
     */
    private int place(Name node) {
      Scope scope = scopes.enclosing(node);
      Scope inner = scope;
      while (scope != null && scope.node() != outer) {
        inner = scope;
        scope = scope.outer();
      }
      return inner != null && inner.node() instanceof FunctionDef definition
          ? definition.start()
          : 0;
    }
  }
}
