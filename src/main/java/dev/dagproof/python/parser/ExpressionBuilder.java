package dev.dagproof.python.parser;

import dev.dagproof.python.ast.Arguments;
import dev.dagproof.python.ast.ConstantValue;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.Await;
import dev.dagproof.python.ast.Expression.BoolOp;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Compare;
import dev.dagproof.python.ast.Expression.Constant;
import dev.dagproof.python.ast.Expression.IfExp;
import dev.dagproof.python.ast.Expression.Lambda;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.NamedExpr;
import dev.dagproof.python.ast.Expression.Slice;
import dev.dagproof.python.ast.Expression.Starred;
import dev.dagproof.python.ast.Expression.Subscript;
import dev.dagproof.python.ast.Expression.Tuple;
import dev.dagproof.python.ast.Expression.UnaryOp;
import dev.dagproof.python.ast.Expression.Yield;
import dev.dagproof.python.ast.Expression.YieldFrom;
import dev.dagproof.python.ast.Keyword;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.UnaryOperator;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Builds expressions, but for displays, literals and operators. Each method leaves its node in the
 * rule it is given.
 */
final class ExpressionBuilder {
  private final ParseState state;
  private final LiteralBuilder literals;
  private final RepeatedNames keywords = new RepeatedNames();

  ExpressionBuilder(ParseState state, LiteralBuilder literals) {
    this.state = state;
    this.literals = literals;
  }

  // Atoms

  void name(RuleSpan rule) {
    rule.result = lastName();
  }

  void pushName(RuleSpan rule) {
    state.push(lastName());
  }

  private Name lastName() {
    int token = state.last();
    int index = state.nextIndex();
    return new Name(index, state.tokenStart(token), state.tokenEnd(token), state.name(token));
  }

  void number(RuleSpan rule) {
    rule.result = literals.number();
  }

  void constant(RuleSpan rule) {
    int token = state.last();
    ConstantValue value =
        switch (state.kind(token)) {
          case PythonGrammar.TRUE -> ConstantValue.Bool.TRUE;
          case PythonGrammar.FALSE -> ConstantValue.Bool.FALSE;
          case PythonGrammar.NONE -> ConstantValue.None.NONE;
          default -> ConstantValue.Ellipsis.ELLIPSIS;
        };
    rule.result =
        new Constant(state.nextIndex(), state.tokenStart(token), state.tokenEnd(token), value);
  }

  // Primaries: each takes what the rule has read so far and puts itself in its place

  void attribute(RuleSpan rule) {
    String name = state.name(state.last());
    rule.result =
        new Attribute(state.nextIndex(), state.start(rule), state.end(), rule.found(), name);
  }

  void call(RuleSpan rule) {
    List<Expression> args = new ArrayList<>();
    List<Keyword> keywords = new ArrayList<>();
    for (Node argument : state.<Node>taken(rule)) {
      if (argument instanceof Keyword keyword) {
        keywords.add(keyword);
      } else if (argument instanceof Expression expression) {
        args.add(expression);
      }
    }
    rule.result =
        new Call(
            state.nextIndex(),
            state.start(rule),
            state.end(),
            rule.found(),
            List.copyOf(args),
            List.copyOf(keywords));
  }

  /** Checks the order and the names of the arguments that wait; they are left there. */
  void checkArguments(RuleSpan rule) {
    keywords.clear();
    boolean keyword = false;
    boolean unpacking = false;
    for (int i = 0; i < state.waiting(rule); i++) {
      if (state.waiting(rule, i) instanceof Keyword k) {
        keyword = true;
        String name = k.arg();
        unpacking |= name == null;
        if (name != null && keywords.isRepeated(name)) {
          state.reject(k, "keyword argument repeated: " + name);
        }
      } else if (keyword && state.waiting(rule, i) instanceof Expression argument) {
        boolean starred = argument instanceof Starred;
        if (unpacking || !starred) {
          String what = starred ? "iterable argument unpacking" : "positional argument";
          String where = unpacking ? "keyword argument unpacking" : "keyword argument";
          throw state.failure(argument.start(), argument.end(), what + " follows " + where);
        }
      }
    }
  }

  void subscript(RuleSpan rule, RuleSpan within) {
    List<Expression> slices = state.taken(rule);
    Expression slice = slices.getFirst();
    boolean comma = state.kind(state.last() - 1) == PythonGrammar.COMMA;
    if (slices.size() > 1 || comma || slice instanceof Starred) {
      int end = state.tokenEnd(state.last() - 1);
      slice = new Tuple(state.nextIndex(), state.start(within), end, slices);
    }
    rule.result =
        new Subscript(state.nextIndex(), state.start(rule), state.end(), rule.found(), slice);
  }

  void await(RuleSpan rule, RuleSpan value) {
    Expression awaited = value.found();
    if (awaited instanceof Await && awaited.start() == state.start(value)) {
      throw state.failure(rule, "invalid syntax: 'await' of an 'await' must be parenthesized");
    }
    state.occurrences().expression(state.start(rule));
    rule.result = new Await(state.nextIndex(), state.start(rule), state.end(), awaited);
  }

  // Slices and arguments, which wait on the stack

  void slice(
      RuleSpan rule, @Nullable RuleSpan lower, @Nullable RuleSpan upper, @Nullable RuleSpan step) {
    Expression from = RuleSpan.optional(lower);
    if (lower != null && from instanceof NamedExpr && from.start() == state.start(lower)) {
      throw state.failure(
          rule, "invalid syntax: an assignment expression in a slice must be parenthesized");
    }
    state.push(
        new Slice(
            state.nextIndex(),
            state.start(rule),
            state.end(),
            from,
            RuleSpan.optional(upper),
            RuleSpan.optional(step)));
  }

  void starredSlice(RuleSpan rule, RuleSpan value) {
    starred(rule, value);
    state.push(rule.found());
  }

  void starredArgument(RuleSpan rule, RuleSpan value) {
    state.push(new Starred(state.nextIndex(), state.start(rule), state.end(), value.found()));
  }

  void keyword(RuleSpan rule, @Nullable RuleSpan name, RuleSpan value) {
    String arg = null;
    if (name != null) {
      if (!(name.result instanceof Name id) || id.start() != state.start(name)) {
        throw state.failure(
            rule, "expression cannot contain assignment, perhaps you meant \"==\"?");
      }
      arg = id.id();
    }
    state.push(new Keyword(state.nextIndex(), state.start(rule), state.end(), arg, value.found()));
  }

  void namedArgument(RuleSpan rule, RuleSpan target, RuleSpan value) {
    rule.result = target.result;
    namedExpr(rule, value);
    state.push(rule.found());
  }

  // The rest

  /** {@code rule.result} holds the target. */
  void namedExpr(RuleSpan rule, RuleSpan value) {
    Expression target = rule.found();
    if (!(target instanceof Name name) || target.start() != state.start(rule)) {
      throw state.failure(
          target.start(),
          target.end(),
          "cannot use assignment expressions with " + Targets.kind(target));
    }
    state.occurrences().expression(target.start());
    rule.result =
        new NamedExpr(state.nextIndex(), state.start(rule), state.end(), name, value.found());
  }

  void lambda(RuleSpan rule, Arguments args, RuleSpan body) {
    rule.result = new Lambda(state.nextIndex(), state.start(rule), state.end(), args, body.found());
  }

  /** {@code rule.result} holds the body. */
  void ifExp(RuleSpan rule, RuleSpan test, RuleSpan orelse) {
    rule.result =
        new IfExp(
            state.nextIndex(),
            state.start(rule),
            state.end(),
            test.found(),
            rule.found(),
            orelse.found());
  }

  void yield_(RuleSpan rule, @Nullable RuleSpan value) {
    state.occurrences().expression(state.start(rule));
    Targets.unstarred(RuleSpan.optional(value), state);
    rule.result =
        new Yield(state.nextIndex(), state.start(rule), state.end(), RuleSpan.optional(value));
  }

  void yieldFrom(RuleSpan rule, RuleSpan value) {
    state.occurrences().expression(state.start(rule));
    rule.result = new YieldFrom(state.nextIndex(), state.start(rule), state.end(), value.found());
  }

  /** {@code *value}, where value binds at least as strong as {@code |}. */
  void starred(RuleSpan rule, RuleSpan value) {
    Expression e = value.found();
    boolean bare = e.start() == state.start(value);
    boolean weak =
        e instanceof BoolOp
            || e instanceof Compare
            || (e instanceof UnaryOp unary && unary.op() == UnaryOperator.NOT);
    if (bare && weak && e.end() == state.end()) {
      throw state.failure(rule, "invalid syntax: what follows '*' must be parenthesized");
    }
    rule.result = new Starred(state.nextIndex(), state.start(rule), state.end(), e);
  }

  /** What waits above the rule's beginning as a tuple; the one expression where nothing waits. */
  void tupleOrOne(RuleSpan rule, RuleSpan first) {
    if (state.waiting(rule) == 0) {
      rule.result = first.result;
    } else {
      List<Expression> elements = state.taken(rule);
      rule.result = new Tuple(state.nextIndex(), state.start(rule), state.end(), elements);
    }
  }

  /** The same for what is assigned to: names and the like only. */
  void targets(RuleSpan rule, RuleSpan first) {
    tupleOrOne(rule, first);
    Targets.assignable(rule.found(), state);
  }
}
