package dev.dagproof.python.evaluation;

import dev.dagproof.python.ast.Arg;
import dev.dagproof.python.ast.Arguments;
import dev.dagproof.python.ast.BoolOperator;
import dev.dagproof.python.ast.CompareOperator;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.Await;
import dev.dagproof.python.ast.Expression.BinOp;
import dev.dagproof.python.ast.Expression.BoolOp;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Compare;
import dev.dagproof.python.ast.Expression.Constant;
import dev.dagproof.python.ast.Expression.Dict;
import dev.dagproof.python.ast.Expression.DictComp;
import dev.dagproof.python.ast.Expression.GeneratorExp;
import dev.dagproof.python.ast.Expression.IfExp;
import dev.dagproof.python.ast.Expression.JoinedStr;
import dev.dagproof.python.ast.Expression.Lambda;
import dev.dagproof.python.ast.Expression.ListComp;
import dev.dagproof.python.ast.Expression.ListExpr;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.NamedExpr;
import dev.dagproof.python.ast.Expression.SetComp;
import dev.dagproof.python.ast.Expression.SetExpr;
import dev.dagproof.python.ast.Expression.Slice;
import dev.dagproof.python.ast.Expression.Starred;
import dev.dagproof.python.ast.Expression.Subscript;
import dev.dagproof.python.ast.Expression.TemplateStr;
import dev.dagproof.python.ast.Expression.Tuple;
import dev.dagproof.python.ast.Expression.UnaryOp;
import dev.dagproof.python.ast.Expression.Yield;
import dev.dagproof.python.ast.Expression.YieldFrom;
import dev.dagproof.python.ast.Keyword;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.NodeVisitor;
import dev.dagproof.python.ast.Pattern;
import dev.dagproof.python.ast.UnaryOperator;
import dev.dagproof.python.evaluation.Value.Truth;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Evaluates expressions, one kind a method. */
final class Expressions implements NodeVisitor {
  private final Evaluator evaluator;
  private final Targets targets;
  private final Comprehensions comprehensions;
  private final SureFailures failures;
  private Value result = Unknown.VALUE;

  Expressions(Evaluator evaluator) {
    this.evaluator = evaluator;
    targets = new Targets(evaluator);
    comprehensions = new Comprehensions(evaluator, this);
    failures = new SureFailures(evaluator);
  }

  /** What an expression gives; go by {@link Evaluator#evaluate}, which knows where it is. */
  Value evaluate(Expression expression) {
    result = Unknown.VALUE;
    expression.accept(this);
    Value value = result;
    result = Unknown.VALUE;
    return value;
  }

  private Value optional(@Nullable Expression expression) {
    return expression == null ? Literal.NONE : evaluator.evaluate(expression);
  }

  // Names and attributes

  @Override
  public void visitName(Name node) {
    Value known = evaluator.frame().get(node.id());
    if (known == null) {
      failures.name(node);
    }
    result = known != null ? known : builtin(node.id());
  }

  private Value builtin(String name) {
    return name.equals("__file__")
        ? Literal.of(evaluator.frame().module().path().toString())
        : Builtin.of(name);
  }

  @Override
  public void visitAttribute(Attribute node) {
    Value holder = evaluator.evaluate(node.value());
    failures.attribute(node, holder);
    result = holder.attribute(node.attr(), evaluator);
  }

  @Override
  public void visitSubscript(Subscript node) {
    Value value = evaluator.evaluate(node.value());
    Value key = evaluator.evaluate(node.slice());
    failures.item(node, value, key);
    failures.index(node, value, key);
    Value item = value.item(key, evaluator);
    result = key instanceof SliceValue ? evaluator.made(item) : item;
  }

  @Override
  public void visitSlice(Slice node) {
    result = new SliceValue(optional(node.lower()), optional(node.upper()), optional(node.step()));
  }

  @Override
  public void visitNamedExpr(NamedExpr node) {
    Value value = evaluator.evaluate(node.value());
    assign(node.target(), value);
    result = value;
  }

  /** Gives a target its value. */
  void assign(Expression target, Value value) {
    targets.assign(target, value);
  }

  /** Takes the names of a pattern for unknown. */
  void forget(Pattern pattern) {
    targets.forget(pattern);
  }

  // Literals and containers

  @Override
  public void visitConstant(Constant node) {
    result = Literal.of(node.value());
  }

  @Override
  public void visitJoinedStr(JoinedStr node) {
    result = evaluator.made(Formatting.of(node, evaluator));
  }

  @Override
  public void visitListExpr(ListExpr node) {
    result = sequence(SequenceValue.Kind.LIST, node.elts());
  }

  @Override
  public void visitTuple(Tuple node) {
    result = sequence(SequenceValue.Kind.TUPLE, node.elts());
  }

  @Override
  public void visitSetExpr(SetExpr node) {
    result = sequence(SequenceValue.Kind.SET, node.elts());
  }

  private Value sequence(SequenceValue.Kind kind, List<Expression> elements) {
    List<Value> items = new ArrayList<>(elements.size());
    boolean complete = true;
    for (Expression element : elements) {
      if (element instanceof Starred starred) {
        Value spread = evaluator.evaluate(starred.value());
        List<Value> inner = spread.items(evaluator);
        complete &= inner != null;
        items.addAll(inner == null ? spread.parts() : inner);
      } else {
        items.add(evaluator.evaluate(element));
      }
    }
    return evaluator.made(
        kind == SequenceValue.Kind.SET
            ? SequenceValue.set(items, complete, evaluator)
            : new SequenceValue(kind, items, complete));
  }

  @Override
  public void visitDict(Dict node) {
    DictValue made = new DictValue(Map.of(), true);
    for (int i = 0; i < node.values().size(); i++) {
      Expression key = node.keys().get(i);
      if (key == null) {
        made.merge(evaluator.evaluate(node.values().get(i)));
      } else {
        Value known = evaluator.evaluate(key);
        made.add(known, evaluator.evaluate(node.values().get(i)));
      }
    }
    result = evaluator.made(made);
  }

  // Comprehensions

  @Override
  public void visitListComp(ListComp node) {
    result = comprehensions.sequence(SequenceValue.Kind.LIST, node.elt(), node.generators());
  }

  @Override
  public void visitSetComp(SetComp node) {
    result = comprehensions.sequence(SequenceValue.Kind.SET, node.elt(), node.generators());
  }

  @Override
  public void visitGeneratorExp(GeneratorExp node) {
    result = comprehensions.generator(node);
  }

  @Override
  public void visitDictComp(DictComp node) {
    result = comprehensions.dict(node);
  }

  // Operators

  @Override
  public void visitBinOp(BinOp node) {
    Value left = evaluator.evaluate(node.left());
    Value right = evaluator.evaluate(node.right());
    failures.operation(left, node.op(), right);
    result = evaluator.made(evaluator.binary(left, node.op(), right));
  }

  @Override
  public void visitUnaryOp(UnaryOp node) {
    Value operand = evaluator.evaluate(node.operand());
    if (node.op() == UnaryOperator.NOT) {
      result = known(operand.truth().negated());
    } else {
      result = Arithmetic.of(node.op(), operand);
    }
  }

  private static Value known(Truth truth) {
    return truth == Truth.UNKNOWN ? Unknown.VALUE : Literal.of(truth == Truth.TRUE);
  }

  /** Evaluates what a statement asserts. */
  void check(Expression asserted) {
    failures.assertion(condition(asserted));
  }

  /** Whether a condition holds. */
  Truth condition(Expression test) {
    return Conditions.isTypeChecking(test) ? Truth.FALSE : evaluator.evaluate(test).truth();
  }

  @Override
  public void visitBoolOp(BoolOp node) {
    boolean isOr = node.op() == BoolOperator.OR;
    Truth decides = Truth.of(isOr);
    List<Value> possible = new ArrayList<>();
    int conditions = evaluator.conditions();
    for (Expression operand : node.values()) {
      Value value = evaluator.evaluate(operand);
      Truth truth = value.truth();
      boolean isLast = operand == node.values().getLast();
      if (truth == decides || isLast) {
        possible.add(value);
        break;
      }
      if (truth == Truth.UNKNOWN) {
        possible.add(value);
        evaluator.addCondition(Doubt.of(operand, evaluator));
      }
    }
    evaluator.restoreConditions(conditions);
    result = Alternatives.of(possible);
  }

  @Override
  public void visitCompare(Compare node) {
    Value left = evaluator.evaluate(node.left());
    Truth all = Truth.TRUE;
    for (int i = 0; i < node.ops().size(); i++) {
      Value right = evaluator.evaluate(node.comparators().get(i));
      CompareOperator operator = node.ops().get(i);
      evaluator.externals().compared(left, operator, right, evaluator);
      Truth one = Conditions.compare(left, operator, right, evaluator);
      all = all == Truth.FALSE || one == Truth.FALSE ? Truth.FALSE : one == Truth.TRUE ? all : one;
      left = right;
    }
    result = known(all);
  }

  @Override
  public void visitIfExp(IfExp node) {
    Truth truth = condition(node.test());
    if (truth == Truth.UNKNOWN) {
      Value[] both = {Unknown.VALUE, Unknown.VALUE};
      evaluator.inSomeCases(
          Doubt.of(node.test(), evaluator),
          () -> {
            both[0] = evaluator.evaluate(node.body());
            both[1] = evaluator.evaluate(node.orelse());
          });
      result = Alternatives.of(List.of(both[0], both[1]));
    } else {
      result = evaluator.evaluate(truth == Truth.TRUE ? node.body() : node.orelse());
    }
  }

  // Functions and calls

  @Override
  public void visitLambda(Lambda node) {
    result = function(node, node.args());
  }

  /** A function as it is defined, with the defaults of its parameters. */
  Value function(Node node, Arguments parameters) {
    IdentityHashMap<Arg, Value> defaults = new IdentityHashMap<>();
    for (Arg parameter : parameters.named()) {
      parameters
          .defaultOf(parameter)
          .ifPresent(given -> defaults.put(parameter, evaluator.evaluate(given)));
    }
    return new FunctionValue(node, parameters, evaluator.frame(), defaults);
  }

  @Override
  public void visitCall(Call node) {
    Value called = evaluator.evaluate(node.func());
    result = evaluator.made(called.call(arguments(node), evaluator));
  }

  private CallArguments arguments(Call node) {
    List<Value> positional = new ArrayList<>(node.args().size());
    List<Value> placeless = new ArrayList<>();
    boolean allPositional = true;
    for (Expression argument : node.args()) {
      List<Value> given;
      if (argument instanceof Starred starred) {
        Value spread = evaluator.evaluate(starred.value());
        List<Value> items = spread.items(evaluator);
        allPositional &= items != null;
        given = items == null ? spread.parts() : items;
      } else {
        given = List.of(evaluator.evaluate(argument));
      }
      (allPositional ? positional : placeless).addAll(given);
    }
    Map<String, Value> keywords = new LinkedHashMap<>();
    boolean allKeywords = true;
    for (Keyword keyword : node.keywords()) {
      Value value = evaluator.evaluate(keyword.value());
      String name = keyword.arg();
      if (name != null) {
        keywords.put(name, value);
      } else if (value instanceof DictValue dict) {
        allKeywords &= dict.isComplete();
        dict.entries()
            .forEach(
                (key, entry) -> {
                  String text = key.text();
                  if (text != null) {
                    keywords.put(text, entry);
                  }
                });
      } else {
        allKeywords = false;
      }
    }
    return new CallArguments(positional, keywords, allPositional, allKeywords, placeless);
  }

  @Override
  public void visitTemplateStr(TemplateStr node) {}

  @Override
  public void visitAwait(Await node) {
    evaluator.evaluate(node.value());
  }

  @Override
  public void visitYield(Yield node) {
    Value item = optional(node.value());
    GeneratorValue.Taker taker = evaluator.frame().taker();
    if (taker != null) {
      taker.take(item);
      // Who sends something takes no items behind it that are known.
      result = Literal.NONE;
    }
  }

  @Override
  public void visitYieldFrom(YieldFrom node) {
    Value given = evaluator.evaluate(node.value());
    GeneratorValue.Taker taker = evaluator.frame().taker();
    if (taker != null) {
      Iterables.each(given, taker, evaluator);
    }
  }
}
