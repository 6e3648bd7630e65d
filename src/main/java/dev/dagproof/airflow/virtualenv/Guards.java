package dev.dagproof.airflow.virtualenv;

import dev.dagproof.python.ast.CompareOperator;
import dev.dagproof.python.ast.Comprehension;
import dev.dagproof.python.ast.ConstantValue;
import dev.dagproof.python.ast.ExceptHandler;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.BoolOp;
import dev.dagproof.python.ast.Expression.Compare;
import dev.dagproof.python.ast.Expression.Constant;
import dev.dagproof.python.ast.Expression.IfExp;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.Tuple;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.NodeVisitor;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.ast.Statement.If;
import dev.dagproof.python.ast.Statement.Match;
import dev.dagproof.python.ast.Statement.Try;
import dev.dagproof.python.ast.Statement.While;
import dev.dagproof.python.ast.SyntaxTree;
import dev.dagproof.python.semantic.Failure;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.semantic.Scopes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a function takes care of what may be missing: conditions that look at a name, handlers of
 * exceptions. Where it does, a use that is not certain is meant that way.
 */
final class Guards implements NodeVisitor {
  private final SyntaxTree tree;
  private final Scopes scopes;
  private final FunctionDef function;
  private final Set<String> tested = new HashSet<>();

  /** The texts that conditions look at: {@code "spark" in globals()}. */
  private final Set<String> mentioned = new HashSet<>();

  /** The names that are used where an {@code except NameError} waits. */
  private final Set<String> tried = new HashSet<>();

  /** Whether the walk is inside of a condition. */
  private boolean inTest;

  /** Whether it is inside of a {@code try} with {@code except NameError}. */
  private boolean inTry;

  private Guards(PythonModule module, FunctionDef function) {
    this.tree = module.tree();
    this.scopes = module.scopes();
    this.function = function;
  }

  /** The guards in a function's body. */
  static Guards of(PythonModule module, FunctionDef function) {
    Guards guards = new Guards(module, function);
    guards.visitAll(function.body());
    return guards;
  }

  /** Whether some condition looks at this name. */
  boolean test(String name) {
    return tested.contains(name);
  }

  /** Whether some condition looks for this text. */
  boolean mention(String text) {
    return mentioned.contains(text);
  }

  /** Whether the function reckons with this name not being there. */
  boolean expectMissing(String name) {
    return tried.contains(name) || mentioned.contains(name);
  }

  /** Whether a failure at this place is handled, or may be. */
  boolean handle(Node place, Failure failure) {
    Node below = place;
    for (Node above = parent(below); above != null && above != function; above = parent(below)) {
      if (above instanceof Try block && holds(block.body(), below)) {
        for (ExceptHandler handler : block.handlers()) {
          if (failure.mayBeCaughtBy(handler.type(), scopes)) {
            return true;
          }
        }
      }
      below = above;
    }
    return false;
  }

  private @Nullable Node parent(Node node) {
    return tree.parent(node).orElse(null);
  }

  private static boolean holds(List<? extends Node> body, Node node) {
    for (Node statement : body) {
      if (statement == node) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void visitTry(Try node) {
    boolean outer = inTry;
    for (ExceptHandler handler : node.handlers()) {
      inTry |= namesNameError(handler.type());
    }
    visitAll(node.body());
    inTry = outer;
    visitAll(node.handlers());
    visitAll(node.orelse());
    visitAll(node.finalbody());
  }

  private static boolean namesNameError(@Nullable Expression type) {
    if (type instanceof Tuple tuple) {
      for (Expression one : tuple.elts()) {
        if (namesNameError(one)) {
          return true;
        }
      }
    }
    return type instanceof Name name && name.id().equals("NameError");
  }

  // Conditions

  @Override
  public void visitName(Name node) {
    if (inTest) {
      tested.add(node.id());
    }
    if (inTry) {
      tried.add(node.id());
    }
  }

  @Override
  public void visitConstant(Constant node) {
    if (inTest && node.value() instanceof ConstantValue.Str text) {
      mentioned.add(text.value());
    }
  }

  private void test(@Nullable Expression condition) {
    boolean outer = inTest;
    inTest = true;
    visitOptional(condition);
    inTest = outer;
  }

  @Override
  public void visitIf(If node) {
    test(node.test());
    visitAll(node.body());
    visitAll(node.orelse());
  }

  @Override
  public void visitWhile(While node) {
    test(node.test());
    visitAll(node.body());
    visitAll(node.orelse());
  }

  @Override
  public void visitIfExp(IfExp node) {
    test(node.test());
    visit(node.body());
    visit(node.orelse());
  }

  @Override
  public void visitBoolOp(BoolOp node) {
    for (Expression operand : node.values()) {
      test(operand);
    }
  }

  @Override
  public void visitCompare(Compare node) {
    if (isNoneCheck(node) || node.ops().getFirst() == CompareOperator.IN) {
      test(node.left());
      node.comparators().forEach(this::test);
    } else {
      NodeVisitor.super.visitCompare(node);
    }
  }

  private static boolean isNoneCheck(Compare node) {
    return node.comparators().getFirst().isNone();
  }

  @Override
  public void visitComprehension(Comprehension node) {
    node.ifs().forEach(this::test);
    visit(node.target());
    visit(node.iter());
  }

  @Override
  public void visitMatch(Match node) {
    test(node.subject());
    visitAll(node.cases());
  }
}
