package dev.dagproof.airflow.template;

import dev.dagproof.airflow.catalog.ContextMembers;
import dev.dagproof.airflow.task.FunctionCode;
import dev.dagproof.airflow.template.TextArgument.How;
import dev.dagproof.python.ast.Arg;
import dev.dagproof.python.ast.ConstantValue;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.BinOp;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Compare;
import dev.dagproof.python.ast.Expression.Constant;
import dev.dagproof.python.ast.Expression.JoinedStr;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.Subscript;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.NodeVisitor;
import dev.dagproof.python.ast.Operator;
import dev.dagproof.python.ast.Statement.For;
import dev.dagproof.python.semantic.Binding;
import dev.dagproof.python.semantic.Binding.ParameterBinding;
import dev.dagproof.python.semantic.Execution;
import dev.dagproof.python.semantic.Failure;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.types.Numbers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds where a function uses a parameter as something that it is not. */
final class ParameterUses implements NodeVisitor {
  private final PythonModule module;
  private final FunctionCode function;
  private final Arg parameter;

  /** Whether the parameter is a number, and no text. */
  private final boolean isNumber;

  private final List<Use> found = new ArrayList<>();

  /** Whether the function asks what the parameter is. */
  private boolean asks;

  /** One use, and whether every call of the function comes to it. */
  record Use(Node node, How how, boolean always) {}

  private ParameterUses(FunctionCode function, Arg parameter, boolean isNumber) {
    this.isNumber = isNumber;
    this.module = function.module();
    this.function = function;
    this.parameter = parameter;
  }

  /** The uses of a text as something else, in the order of the source. */
  static List<Use> ofText(FunctionCode function, Arg parameter) {
    return of(function, new ParameterUses(function, parameter, false));
  }

  /** The uses of a number as a text. */
  static List<Use> ofNumber(FunctionCode function, Arg parameter) {
    return of(function, new ParameterUses(function, parameter, true));
  }

  private static List<Use> of(FunctionCode function, ParameterUses uses) {
    function.visitBody(uses);
    return uses.asks ? List.of() : uses.found;
  }

  @Override
  public void visitName(Name node) {
    if (!node.id().equals(parameter.name()) || !isParameter(node)) {
      return;
    }
    How how = isNumber ? (isText(node) ? How.TEXT : null) : how(node);
    if (how != null) {
      Execution execution = function.execution(node, Failure.ATTRIBUTE_ERROR);
      Node use = module.tree().parent(node).orElse(node);
      found.add(new Use(use, how, execution == Execution.ALWAYS));
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
      return Numbers.isWritten(other) && isArithmetic(operation, other) ? How.NUMBER : null;
    }
    if (parent instanceof Compare comparison) {
      return Numbers.isOrderedWithOne(comparison) ? How.NUMBER : null;
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

  /** Whether a name stands where Python takes a text, and refuses a number. */
  private boolean isText(Name node) {
    Node parent = module.tree().parent(node).orElse(null);
    if (parent instanceof BinOp operation && operation.op() == Operator.ADD) {
      Expression other = operation.left() == node ? operation.right() : operation.left();
      return other instanceof JoinedStr
          || (other instanceof Constant constant && constant.value() instanceof ConstantValue.Str);
    }
    if (parent instanceof Attribute attribute) {
      return ContextMembers.isOfText(attribute.attr());
    }
    if (parent instanceof Call call && call.func() != node) {
      asks |= call.func() instanceof Name name && name.id().equals("isinstance");
      return call.func() instanceof Name name
          ? name.id().equals("len")
          : call.func() instanceof Attribute method
              && (method.attr().equals("strptime") || method.attr().equals("fromisoformat"));
    }
    return (parent instanceof Subscript subscript && subscript.value() == node)
        || (parent instanceof For loop && loop.iter() == node);
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
}
