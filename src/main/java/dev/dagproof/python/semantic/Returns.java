package dev.dagproof.python.semantic;

import dev.dagproof.python.ast.Expression.Lambda;
import dev.dagproof.python.ast.NodeVisitor;
import dev.dagproof.python.ast.Statement.ClassDef;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.ast.Statement.Return;
import java.util.ArrayList;
import java.util.List;

/** Collects a function's own {@code return} statements. */
public final class Returns implements NodeVisitor {
  private final List<Return> found = new ArrayList<>();

  private Returns() {}

  /**
   * Those of the function itself, without those of functions inside it; in the order of the text.
   */
  public static List<Return> of(FunctionDef function) {
    Returns returns = new Returns();
    returns.visitAll(function.body());
    return List.copyOf(returns.found);
  }

  @Override
  public void visitReturn(Return node) {
    found.add(node);
  }

  @Override
  public void visitFunctionDef(FunctionDef node) {}

  @Override
  public void visitClassDef(ClassDef node) {}

  @Override
  public void visitLambda(Lambda node) {}
}
