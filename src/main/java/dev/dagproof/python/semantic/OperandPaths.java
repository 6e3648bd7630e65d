package dev.dagproof.python.semantic;

import static dev.dagproof.python.semantic.Execution.NEVER;
import static dev.dagproof.python.semantic.Execution.SOMETIMES;

import dev.dagproof.python.ast.BoolOperator;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.BoolOp;
import dev.dagproof.python.ast.Expression.Compare;
import dev.dagproof.python.ast.Expression.IfExp;

/** How surely the operands run of expressions that may do without some of them. */
final class OperandPaths {
  private final ExecutionWalk walk;
  private final Certainty certainty;

  OperandPaths(ExecutionWalk walk, Certainty certainty) {
    this.walk = walk;
    this.certainty = certainty;
  }

  void ofBoolOp(BoolOp node) {
    Truth goesOn = node.op() == BoolOperator.AND ? Truth.TRUE : Truth.FALSE;
    Expression last = node.values().getLast();
    Execution outer = certainty.now();
    for (Expression value : node.values()) {
      if (value == last) {
        walk.visit(value);
        break;
      }
      walk.condition(value);
      Truth truth = walk.truth(value);
      if (truth == Truth.UNKNOWN) {
        certainty.enter(certainty.now().and(SOMETIMES));
      } else if (truth != goesOn) {
        certainty.enter(NEVER);
      }
    }
    certainty.enter(outer);
  }

  void ofIfExp(IfExp node) {
    walk.condition(node.test());
    Truth truth = walk.truth(node.test());
    walk.visitAt(certainty.behind(truth), node.body());
    walk.visitAt(certainty.behind(truth.negated()), node.orelse());
  }

  /** {@code a < b < c} looks at c only if a is less than b. */
  void ofCompare(Compare node) {
    walk.visit(node.left());
    Execution reached = certainty.now();
    for (Expression comparator : node.comparators()) {
      walk.visitAt(reached, comparator);
      reached = certainty.now().and(SOMETIMES);
    }
  }
}
