package dev.dagproof.python.semantic;

import dev.dagproof.python.ast.Expression.Lambda;
import dev.dagproof.python.ast.Expression.Yield;
import dev.dagproof.python.ast.Expression.YieldFrom;
import dev.dagproof.python.ast.NodeVisitor;
import dev.dagproof.python.ast.Statement.ClassDef;
import dev.dagproof.python.ast.Statement.FunctionDef;

/** Tells generator functions, whose body does not run when they are called. */
public final class Generators {
  private Generators() {}

  /** Whether the function's own body holds a {@code yield}. */
  public static boolean isGenerator(FunctionDef function) {
    YieldFinder finder = new YieldFinder();
    finder.visitAll(function.body());
    return finder.found;
  }

  private static final class YieldFinder implements NodeVisitor {
    private boolean found;

    @Override
    public void visitYield(Yield node) {
      found = true;
    }

    @Override
    public void visitYieldFrom(YieldFrom node) {
      found = true;
    }

    @Override
    public void visitFunctionDef(FunctionDef node) {
      visitAll(node.decoratorList());
      visitAll(node.args().defaults());
      visitAll(node.args().kwDefaults());
    }

    @Override
    public void visitClassDef(ClassDef node) {
      visitAll(node.decoratorList());
      visitAll(node.bases());
      visitAll(node.keywords());
    }

    @Override
    public void visitLambda(Lambda node) {}
  }
}
