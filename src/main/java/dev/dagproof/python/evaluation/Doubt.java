package dev.dagproof.python.evaluation;

import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Finds what is not known in the expression that decides whether code runs. */
final class Doubt implements NodeVisitor {
  private final Evaluator at;
  private @Nullable Site made;

  private Doubt(Evaluator at) {
    this.at = at;
  }

  /** The call from outside that a name of the expression stands for; else the expression. */
  static Site of(Expression expression, Evaluator at) {
    Doubt doubt = new Doubt(at);
    doubt.visit(expression);
    Site made = doubt.made;
    return made != null ? made : new Site(at.frame().module(), expression, at.frame().caller());
  }

  @Override
  public void visitName(Name node) {
    if (made == null && at.frame().get(node.id()) instanceof ExternalValue value) {
      made = value.site();
    }
  }
}
