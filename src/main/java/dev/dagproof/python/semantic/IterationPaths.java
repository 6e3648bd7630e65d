package dev.dagproof.python.semantic;

import dev.dagproof.python.ast.Comprehension;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.ListExpr;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.Starred;
import dev.dagproof.python.ast.Expression.Tuple;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How surely comprehensions run, what loops run over, and what takes a value. */
final class IterationPaths {
  private final ExecutionWalk walk;
  private final Certainty certainty;
  private final IteratedCode iterated;

  IterationPaths(ExecutionWalk walk, Certainty certainty, IteratedCode iterated) {
    this.walk = walk;
    this.certainty = certainty;
    this.iterated = iterated;
  }

  /** Visits something to iterate over. */
  void iterable(Expression iter) {
    walk.visit(iter);
    iterated.of(iter, false);
    if (!Iteration.runs(iter, walk::isBuiltin)) {
      certainty.raised(Raising.ANYTHING);
    }
  }

  /** Visits what is given a value that has been worked out before. */
  void target(@Nullable Expression target) {
    if (target instanceof Tuple tuple) {
      parts(target, tuple.elts());
    } else if (target instanceof ListExpr list) {
      parts(target, list.elts());
    } else if (target instanceof Starred starred) {
      target(starred.value());
      walk.mark(starred);
    } else if (target instanceof Name) {
      walk.mark(target);
    } else {
      walk.visitOptional(target);
    }
  }

  /** Unpacking comes before all parts. */
  private void parts(Expression target, List<Expression> parts) {
    certainty.raised(Raising.ANYTHING);
    for (Expression part : parts) {
      target(part);
    }
    walk.mark(target);
  }

  void comprehension(
      List<Comprehension> generators, Expression elt, @Nullable Expression value, boolean lazy) {
    iterable(generators.getFirst().iter());
    if (lazy) {
      walk.putOff(() -> elements(generators, elt, value));
    } else {
      elements(generators, elt, value);
    }
  }

  /** All of a comprehension but its first iterable. */
  void elements(List<Comprehension> generators, Expression elt, @Nullable Expression value) {
    Execution outer = certainty.now();
    for (Comprehension generator : generators) {
      walk.mark(generator);
      if (generator != generators.getFirst()) {
        iterable(generator.iter());
      }
      if (!Iteration.runs(generator.iter(), walk::isBuiltin)) {
        certainty.enter(certainty.now().and(Execution.SOMETIMES));
      }
      target(generator.target());
      for (Expression condition : generator.ifs()) {
        walk.condition(condition);
        certainty.enter(certainty.behind(walk.truth(condition)));
      }
    }
    walk.visit(elt);
    walk.visitOptional(value);
    certainty.enter(outer);
  }
}
