package dev.dagproof.airflow.task;

import dev.dagproof.python.ast.Arguments;
import dev.dagproof.python.ast.Comprehension;
import dev.dagproof.python.ast.Expression.BoolOp;
import dev.dagproof.python.ast.Expression.IfExp;
import dev.dagproof.python.ast.Expression.Lambda;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.NodeVisitor;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.semantic.Execution;
import dev.dagproof.python.semantic.Failure;
import dev.dagproof.python.semantic.PythonModule;

/**
 * The code of a function that a task calls.
 *
 * @param module the file that defines it
 * @param node a FunctionDef or Lambda
 */
public record FunctionCode(PythonModule module, Node node, Arguments parameters) {
  /** That of a function with a name. */
  public FunctionCode(PythonModule module, FunctionDef function) {
    this(module, function, function.args());
  }

  /** That of a function without one. */
  public FunctionCode(PythonModule module, Lambda lambda) {
    this(module, lambda, lambda.args());
  }

  /** Visits what a call of it runs. */
  public void visitBody(NodeVisitor visitor) {
    if (node instanceof FunctionDef function) {
      visitor.visitAll(function.body());
    } else if (node instanceof Lambda lambda) {
      visitor.visit(lambda.body());
    }
  }

  /** How surely a call of it comes to a part, when this failure is what makes it fail. */
  public Execution execution(Node part, Failure failure) {
    return node instanceof FunctionDef function
        ? module.paths(function, failure).of(part)
        : inLambda(part);
  }

  private Execution inLambda(Node part) {
    if (module.scopes().enclosing(part).node() != node) {
      return Execution.SOMETIMES;
    }
    Node below = part;
    Node above = module.tree().parent(below).orElse(null);
    while (above != null && above != node) {
      boolean isBranch =
          (above instanceof IfExp choice && choice.test() != below)
              || (above instanceof BoolOp chain && chain.values().getFirst() != below)
              || above instanceof Lambda
              || (above instanceof Comprehension comprehension && comprehension.iter() != below);
      if (isBranch) {
        return Execution.SOMETIMES;
      }
      below = above;
      above = module.tree().parent(below).orElse(null);
    }
    return Execution.ALWAYS;
  }
}
