package dev.dagproof.airflow.template;

import dev.dagproof.airflow.catalog.ContextMembers;
import dev.dagproof.airflow.template.TextArgument.How;
import dev.dagproof.python.ast.Arg;
import dev.dagproof.python.ast.ConstantValue;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.BinOp;
import dev.dagproof.python.ast.Expression.BoolOp;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Compare;
import dev.dagproof.python.ast.Expression.Constant;
import dev.dagproof.python.ast.Expression.IfExp;
import dev.dagproof.python.ast.Expression.Lambda;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.Subscript;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.NodeVisitor;
import dev.dagproof.python.ast.Statement.For;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.semantic.Binding;
import dev.dagproof.python.semantic.Binding.ParameterBinding;
import dev.dagproof.python.semantic.Execution;
import dev.dagproof.python.semantic.ExecutionPaths;
import dev.dagproof.python.semantic.Failure;
import dev.dagproof.python.semantic.PythonModule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds where a function uses a parameter as something that text is not. */
final class ParameterUses implements NodeVisitor {
  private final PythonModule module;
  private final Node function;
  private final Arg parameter;
  private final List<Use> found = new ArrayList<>();

  private @Nullable ExecutionPaths paths;

  /** Whether the function asks what the parameter is. */
  private boolean asks;

  /** One use, and whether every call of the function comes to it. */
  record Use(Node node, How how, boolean always) {}

  private ParameterUses(PythonModule module, Node function, Arg parameter) {
    this.module = module;
    this.function = function;
    this.parameter = parameter;
  }

  /**
   * The uses in the order of the text.
   *
   * @param function a FunctionDef or Lambda
   */
  static List<Use> of(PythonModule module, Node function, Arg parameter) {
    ParameterUses uses = new ParameterUses(module, function, parameter);
    if (function instanceof FunctionDef definition) {
      uses.visitAll(definition.body());
    } else if (function instanceof Lambda lambda) {
      uses.visit(lambda.body());
    }
    return uses.asks ? List.of() : uses.found;
  }

  @Override
  public void visitName(Name node) {
    if (!node.id().equals(parameter.name()) || !isParameter(node)) {
      return;
    }
    How how = how(node);
    if (how != null) {
      found.add(new Use(module.tree().parent(node).orElse(node), how, isAlways(node)));
    }
  }

  private boolean isParameter(Name node) {
    List<Binding> bindings = module.scopes().bindings(node);
    return bindings.size() == 1
        && bindings.getFirst() instanceof ParameterBinding binding
        && binding.node().index() == parameter.index();
  }

  private @Nullable How how(Name node) {
    Node parent = module.tree().parent(node).orElse(null);
    if (parent instanceof BinOp operation) {
      Expression other = operation.left() == node ? operation.right() : operation.left();
      return isNumber(other) && isArithmetic(operation, other) ? How.NUMBER : null;
    }
    if (parent instanceof Compare comparison) {
      return isOrderedWithNumber(comparison) ? How.NUMBER : null;
    }
    if (parent instanceof Subscript subscript && subscript.value() == node) {
      return ofIndex(subscript.slice());
    }
    if (parent instanceof Attribute attribute) {
      return ofMethod(attribute.attr());
    }
    if (parent instanceof Call call && call.func() != node) {
      return ofCall(call);
    }
    return parent instanceof For loop && loop.iter() == node ? How.LOOP : null;
  }

  /** Text times a whole number is longer text. */
  private static boolean isArithmetic(BinOp operation, Expression number) {
    return switch (operation.op()) {
      case ADD, SUB, DIV, FLOOR_DIV, POW -> true;
      case MULT ->
          number instanceof Constant constant && constant.value() instanceof ConstantValue.Real;
      default -> false;
    };
  }

  private static boolean isNumber(Expression expression) {
    return expression instanceof Constant constant
        && (constant.value() instanceof ConstantValue.Int
            || constant.value() instanceof ConstantValue.Real);
  }

  private static boolean isOrderedWithNumber(Compare comparison) {
    if (comparison.comparators().size() != 1) {
      return false;
    }
    boolean withNumber =
        isNumber(comparison.left()) || isNumber(comparison.comparators().getFirst());
    return withNumber
        && switch (comparison.ops().getFirst()) {
          case LT, LT_E, GT, GT_E -> true;
          default -> false;
        };
  }

  private static @Nullable How ofIndex(Expression index) {
    if (!(index instanceof Constant constant)) {
      return null;
    }
    if (constant.value() instanceof ConstantValue.Str) {
      return How.DICTIONARY;
    }
    return constant.value() instanceof ConstantValue.Int ? How.INDEX : null;
  }

  private static @Nullable How ofMethod(String name) {
    return switch (name) {
      case "items", "keys", "values", "get", "setdefault" -> How.DICTIONARY;
      case "append", "extend", "insert", "pop", "sort", "update" -> How.OBJECT;
      default -> ContextMembers.isOfText(name) ? null : How.ATTRIBUTE;
    };
  }

  private @Nullable How ofCall(Call call) {
    if (call.func() instanceof Name name && module.scopes().bindings(name).isEmpty()) {
      switch (name.id()) {
        case "isinstance", "type", "hasattr" -> asks = true;
        case "range", "abs", "round", "sum" -> {
          return How.NUMBER;
        }
        default -> {}
      }
    }
    boolean isLoads =
        call.func() instanceof Attribute method
            && method.attr().equals("loads")
            && method.value() instanceof Name json
            && json.id().equals("json");
    return isLoads ? How.JSON : null;
  }

  private boolean isAlways(Name node) {
    if (function instanceof FunctionDef definition) {
      ExecutionPaths known = paths;
      if (known == null) {
        known = ExecutionPaths.of(definition, module.scopes(), Failure.ATTRIBUTE_ERROR);
        paths = known;
      }
      return known.of(node) == Execution.ALWAYS;
    }
    Node below = node;
    Node above = module.tree().parent(below).orElse(null);
    while (above != null && above != function) {
      boolean isBranch =
          (above instanceof IfExp choice && choice.test() != below)
              || (above instanceof BoolOp chain && chain.values().getFirst() != below)
              || (above instanceof Lambda);
      if (isBranch || module.scopes().enclosing(node).node() != function) {
        return false;
      }
      below = above;
      above = module.tree().parent(below).orElse(null);
    }
    return true;
  }
}
