package dev.dagproof.airflow.template;

import dev.dagproof.python.ast.CompareOperator;
import dev.dagproof.python.ast.ConstantValue;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Compare;
import dev.dagproof.python.ast.Expression.Constant;
import dev.dagproof.python.ast.Expression.Lambda;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.Subscript;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.NodeVisitor;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.semantic.PythonModule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds where an {@code __init__} decides something by the text of a template, or takes it apart:
 * what it sees is rendered later (measured on 2.11.2 and 3.3.2).
 */
final class RawFieldUses implements NodeVisitor {
  private final PythonModule module;
  private final FunctionDef init;
  private final String parameter;
  private final String field;
  private final List<Expression> found = new ArrayList<>();

  /** Whether the function asks what it is given. */
  private boolean asks;

  private RawFieldUses(PythonModule module, FunctionDef init, String parameter, String field) {
    this.module = module;
    this.init = init;
    this.parameter = parameter;
    this.field = field;
  }

  /** The uses of a parameter, and of the field that it is assigned to, in the order of the text. */
  static List<Expression> of(
      PythonModule module, FunctionDef init, String parameter, String field) {
    RawFieldUses uses = new RawFieldUses(module, init, parameter, field);
    uses.visitAll(init.body());
    return uses.asks ? List.of() : uses.found;
  }

  @Override
  public void visitFunctionDef(FunctionDef node) {
    // It runs when it is called.
  }

  @Override
  public void visitLambda(Lambda node) {
    // It runs when it is called.
  }

  @Override
  public void visitName(Name node) {
    if (node.id().equals(parameter)) {
      judge(node);
    }
  }

  @Override
  public void visitAttribute(Attribute node) {
    if (node.attr().equals(field)
        && node.value() instanceof Name self
        && !init.args().args().isEmpty()
        && self.id().equals(init.args().args().getFirst().name())) {
      judge(node);
    }
    NodeVisitor.super.visitAttribute(node);
  }

  private void judge(Expression use) {
    Node parent = module.tree().parent(use).orElse(null);
    if (parent instanceof Subscript subscript && subscript.value() == use) {
      found.add(subscript);
    } else if (parent instanceof Attribute method
        && TextWork.isMethod(method.attr())
        && module.tree().parent(method).orElse(null) instanceof Call call
        && call.func() == method) {
      found.add(call);
    } else if (parent instanceof Compare compare && isByText(compare)) {
      found.add(compare);
    } else if (parent instanceof Call call && call.func() != use) {
      String function = name(call.func());
      asks |= function != null && (function.equals("isinstance") || function.equals("type"));
      if (function != null && TextWork.isReader(function)) {
        found.add(call);
      }
    }
  }

  /** Whether it asks for more than whether there is a value. */
  private static boolean isByText(Compare compare) {
    for (CompareOperator operator : compare.ops()) {
      if (operator == CompareOperator.IS || operator == CompareOperator.IS_NOT) {
        return false;
      }
    }
    return !isEmpty(compare.left()) && !isEmpty(compare.comparators().getFirst());
  }

  private static boolean isEmpty(Expression expression) {
    return expression instanceof Constant constant
        && (constant.value() instanceof ConstantValue.None
            || (constant.value() instanceof ConstantValue.Str text && text.value().isEmpty()));
  }

  private static @Nullable String name(Expression function) {
    return function instanceof Name name
        ? name.id()
        : function instanceof Attribute attribute ? attribute.attr() : null;
  }
}
