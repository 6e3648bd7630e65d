package dev.dagproof.airflow.result;

import dev.dagproof.airflow.result.Reading.How;
import dev.dagproof.airflow.task.FunctionCode;
import dev.dagproof.python.ast.Comprehension;
import dev.dagproof.python.ast.ConstantValue;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.BinOp;
import dev.dagproof.python.ast.Expression.BoolOp;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Compare;
import dev.dagproof.python.ast.Expression.Constant;
import dev.dagproof.python.ast.Expression.IfExp;
import dev.dagproof.python.ast.Expression.JoinedStr;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.Subscript;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.NodeVisitor;
import dev.dagproof.python.ast.Statement.For;
import dev.dagproof.python.ast.Statement.If;
import dev.dagproof.python.ast.Statement.Match;
import dev.dagproof.python.ast.Statement.Try;
import dev.dagproof.python.semantic.Binding;
import dev.dagproof.python.semantic.Binding.AssignmentBinding;
import dev.dagproof.python.semantic.Builtins;
import dev.dagproof.python.semantic.Execution;
import dev.dagproof.python.semantic.Failure;
import dev.dagproof.python.semantic.NameChanges;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.types.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds what a function does with a value, also by other names that it gives to it. */
final class Readings implements NodeVisitor {
  private static final int DEPTH = 5;

  private final PythonModule module;
  private final NameResolver resolver;
  private final FunctionCode function;
  private final Predicate<Binding> isSource;
  private final Predicate<Call> isPull;
  private final List<Reading> found = new ArrayList<>();

  /** Whether the function asks what the value is. */
  private boolean asks;

  /** Whether the function, or another one that it calls, may put something into the value. */
  private boolean changes;

  private Readings(
      NameResolver resolver,
      FunctionCode function,
      Predicate<Binding> isSource,
      Predicate<Call> isPull) {
    this.module = function.module();
    this.resolver = resolver;
    this.function = function;
    this.isSource = isSource;
    this.isPull = isPull;
  }

  /**
   * The operations in the order of the text; none where the function asks what the value is.
   *
   * @param isSource whether a name that is bound so has the value
   * @param isPull whether a call gives the value
   */
  static List<Reading> of(
      NameResolver resolver,
      FunctionCode function,
      Predicate<Binding> isSource,
      Predicate<Call> isPull) {
    Readings readings = new Readings(resolver, function, isSource, isPull);
    function.visitBody(readings);
    if (readings.asks) {
      return List.of();
    }
    if (readings.changes) {
      readings.found.replaceAll(Reading::ofAnyKey);
    }
    return readings.found;
  }

  @Override
  public void visitName(Name node) {
    if (isValue(node, DEPTH)) {
      read(node);
    }
  }

  @Override
  public void visitCall(Call node) {
    if (isPull.test(node)) {
      read(node);
    }
    NodeVisitor.super.visitCall(node);
  }

  private boolean isValue(Expression expression, int depth) {
    if (expression instanceof Call call) {
      return isPull.test(call);
    }
    if (depth == 0 || !(expression instanceof Name name)) {
      return false;
    }
    List<Binding> bindings = module.scopes().bindings(name);
    if (bindings.size() != 1) {
      return false;
    }
    if (isSource.test(bindings.getFirst())) {
      return true;
    }
    Expression value =
        bindings.getFirst() instanceof AssignmentBinding assignment ? assignment.value() : null;
    return value != null && isValue(value, depth - 1);
  }

  private void read(Expression value) {
    Node parent = module.tree().parent(value).orElse(null);
    if (parent instanceof BinOp operation) {
      ofOperation(value, operation);
    } else if (parent instanceof Compare comparison) {
      if (Numbers.isOrderedWithOne(comparison)) {
        add(value, comparison, How.NUMBER, "", null);
      }
    } else if (parent instanceof Subscript subscript && subscript.value() == value) {
      ofItem(value, subscript);
    } else if (parent instanceof Attribute attribute) {
      ofAttribute(value, attribute);
    } else if (parent instanceof Call call && call.func() != value) {
      ofCall(value, call);
    } else if ((parent instanceof For loop && loop.iter() == value)
        || (parent instanceof Comprehension comprehension && comprehension.iter() == value)) {
      add(value, value, How.LOOP, "", null);
    } else {
      asks |= parent instanceof Match;
    }
  }

  private void ofOperation(Expression value, BinOp operation) {
    Expression other = operation.left() == value ? operation.right() : operation.left();
    switch (operation.op()) {
      case ADD -> {
        if (Numbers.isWritten(other)) {
          add(value, operation, How.NUMBER, "", null);
        } else if (isText(other)) {
          add(value, operation, How.TEXT, "", null);
        }
      }
      case SUB, DIV, FLOOR_DIV, POW -> {
        if (Numbers.isWritten(other)) {
          add(value, operation, How.NUMBER, "", null);
        }
      }
      default -> {}
    }
  }

  private static boolean isText(Expression expression) {
    return expression instanceof JoinedStr
        || (expression instanceof Constant constant
            && constant.value() instanceof ConstantValue.Str);
  }

  private void ofItem(Expression value, Subscript subscript) {
    Expression key = subscript.slice();
    if (NameChanges.isStored(module.tree(), subscript)) {
      changes = true;
    } else if (isText(key) && key instanceof Constant) {
      add(value, subscript, How.ITEM, module.tree().text(key), key);
    } else if (Numbers.isWrittenWhole(key)) {
      add(value, subscript, How.INDEX, module.tree().text(key), key);
    }
  }

  private void ofAttribute(Expression value, Attribute attribute) {
    changes |= isChange(attribute.attr());
    boolean isGet =
        attribute.attr().equals("get")
            && module.tree().parent(attribute).orElse(null) instanceof Call call
            && call.func() == attribute
            && !call.args().isEmpty()
            && Numbers.isWrittenWhole(call.args().getFirst());
    add(value, attribute, isGet ? How.GET_NUMBER : How.METHOD, attribute.attr(), null);
  }

  private static boolean isChange(String method) {
    return switch (method) {
      case "update", "setdefault", "append", "extend", "insert", "__setitem__" -> true;
      default -> false;
    };
  }

  private void ofCall(Expression value, Call call) {
    if (call.func() instanceof Name name && module.scopes().bindings(name).isEmpty()) {
      changes |= !Builtins.contains(name.id());
      switch (name.id()) {
        case "isinstance", "type", "hasattr", "getattr", "callable" -> asks = true;
        case "len", "list", "set", "sorted", "enumerate", "sum" -> {
          if (call.args().getFirst() == value) {
            add(value, call, How.LOOP, name.id(), null);
          }
        }
        default -> {}
      }
      return;
    }
    changes |= resolver.importedNames(module, call.func()).isEmpty() && !isLogging(call.func());
    if (call.args().isEmpty() || call.args().getFirst() != value || !call.keywords().isEmpty()) {
      return;
    }
    for (String name : resolver.importedNames(module, call.func())) {
      switch (name) {
        case "json.loads" -> add(value, call, How.LOADS, "", null);
        case "json.dumps" -> add(value, call, How.DUMPS, "", null);
        default -> {}
      }
    }
  }

  private void add(Expression value, Node node, How how, String detail, @Nullable Expression key) {
    Execution execution = execution(value, how == How.ITEM || how == How.INDEX);
    if (execution == Execution.NEVER || (execution == Execution.SOMETIMES && isGuarded(value))) {
      return;
    }
    found.add(new Reading(value, node, how, detail, key, execution == Execution.ALWAYS));
  }

  /** Whether it may be meant: there is a handler, or a condition that asks about the value. */
  private boolean isGuarded(Expression value) {
    for (Node node = value; node != null; node = module.tree().parent(node).orElse(null)) {
      if (node == function.node()) {
        return false;
      }
      Expression test =
          node instanceof If branch
              ? branch.test()
              : node instanceof IfExp choice ? choice.test() : null;
      boolean isAsked = test != null && mentions(test, value);
      if (node instanceof Try || node instanceof BoolOp || isAsked) {
        return true;
      }
    }
    return true;
  }

  private boolean mentions(Expression test, Expression value) {
    for (Name name : module.tree().allIn(test, Name.class)) {
      if (value instanceof Name variable && variable.id().equals(name.id())) {
        return true;
      }
    }
    return false;
  }

  /** {@code log.info(value)} and the like. */
  private static boolean isLogging(Expression called) {
    return called instanceof Attribute method
        && switch (method.attr()) {
          case "debug", "info", "warning", "error", "append" -> true;
          default -> false;
        };
  }

  /** An item may be missing, or there may be no items at all. */
  private Execution execution(Expression value, boolean isItem) {
    Execution execution = function.execution(value, Failure.ATTRIBUTE_ERROR);
    return isItem && execution != Execution.NEVER
        ? execution.and(function.execution(value, Failure.KEY_ERROR))
        : execution;
  }
}
