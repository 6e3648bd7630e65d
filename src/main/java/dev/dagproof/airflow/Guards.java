package dev.dagproof.airflow;

import dev.dagproof.python.ast.CompareOperator;
import dev.dagproof.python.ast.Comprehension;
import dev.dagproof.python.ast.ConstantValue;
import dev.dagproof.python.ast.ExceptHandler;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
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
  private final FunctionDef function;
  private final Set<String> tested = new HashSet<>();

  /** Whether the walk is inside of a condition. */
  private boolean inTest;

  private Guards(SyntaxTree tree, FunctionDef function) {
    this.tree = tree;
    this.function = function;
  }

  /** The guards in a function's body. */
  static Guards of(SyntaxTree tree, FunctionDef function) {
    Guards guards = new Guards(tree, function);
    guards.visitAll(function.body());
    return guards;
  }

  /** Whether some condition looks at this name. */
  boolean test(String name) {
    return tested.contains(name);
  }

  /** Whether a failure at this place is handled, by one of these exceptions or by all. */
  boolean handle(Node place, Set<String> exceptions) {
    Node below = place;
    for (Node above = parent(below); above != null && above != function; above = parent(below)) {
      if (above instanceof Try block && holds(block.body(), below)) {
        for (ExceptHandler handler : block.handlers()) {
          if (catches(handler.type(), exceptions)) {
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

  private static boolean catches(@Nullable Expression type, Set<String> exceptions) {
    if (type instanceof Tuple tuple) {
      for (Expression element : tuple.elts()) {
        if (catches(element, exceptions)) {
          return true;
        }
      }
      return false;
    }
    String name = type instanceof Name id ? id.id() : type instanceof Attribute a ? a.attr() : "";
    return type == null
        || name.equals("Exception")
        || name.equals("BaseException")
        || exceptions.contains(name);
  }

  // Conditions

  @Override
  public void visitName(Name node) {
    if (inTest) {
      tested.add(node.id());
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
    return node.comparators().getFirst() instanceof Constant constant
        && constant.value() instanceof ConstantValue.None;
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
