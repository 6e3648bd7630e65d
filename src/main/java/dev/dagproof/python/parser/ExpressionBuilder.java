package dev.dagproof.python.parser;

import dev.dagproof.python.ast.Arguments;
import dev.dagproof.python.ast.ConstantValue;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.Await;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Constant;
import dev.dagproof.python.ast.Expression.IfExp;
import dev.dagproof.python.ast.Expression.Lambda;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.NamedExpr;
import dev.dagproof.python.ast.Expression.Slice;
import dev.dagproof.python.ast.Expression.Starred;
import dev.dagproof.python.ast.Expression.Subscript;
import dev.dagproof.python.ast.Expression.Tuple;
import dev.dagproof.python.ast.Expression.Yield;
import dev.dagproof.python.ast.Expression.YieldFrom;
import dev.dagproof.python.ast.Keyword;
import java.util.List;

/**
 * Builds expressions, but for displays, literals and operators, of the parts that wait on the
 * stack.
 */
final class ExpressionBuilder {
  private final ParseState state;
  private final LiteralBuilder literals;
  private final ArgumentBuilder arguments;

  ExpressionBuilder(ParseState state, LiteralBuilder literals, ArgumentBuilder arguments) {
    this.state = state;
    this.literals = literals;
    this.arguments = arguments;
  }

  // Atoms

  void name() {
    int token = state.last();
    int index = state.nextIndex();
    state.push(new Name(index, state.tokenStart(token), state.tokenEnd(token), state.name(token)));
  }

  void number() {
    state.push(literals.number());
  }

  void constant() {
    int token = state.last();
    ConstantValue value =
        switch (state.kind(token)) {
          case PythonGrammar.TRUE -> ConstantValue.Bool.TRUE;
          case PythonGrammar.FALSE -> ConstantValue.Bool.FALSE;
          case PythonGrammar.NONE -> ConstantValue.None.NONE;
          default -> ConstantValue.Ellipsis.ELLIPSIS;
        };
    state.push(
        new Constant(state.nextIndex(), state.tokenStart(token), state.tokenEnd(token), value));
  }

  // Primaries: each takes what the rule has read so far and puts itself in its place

  void attribute() {
    String name = state.name(state.last());
    state.leave(
        new Attribute(state.nextIndex(), state.start(), state.end(), state.expression(0), name));
  }

  /** Of the function and its arguments. */
  void call() {
    ArgumentBuilder.Arguments given = arguments.waiting(1, state.waiting());
    state.leave(
        new Call(
            state.nextIndex(),
            state.start(),
            state.end(),
            state.expression(0),
            given.args(),
            given.keywords()));
  }

  /** Of the value and what {@link #slices} left. */
  void subscript() {
    state.leave(
        new Subscript(
            state.nextIndex(),
            state.start(),
            state.end(),
            state.expression(0),
            state.expression(1)));
  }

  void await() {
    Expression awaited = state.expression(0);
    if (awaited instanceof Await && awaited.start() == state.tokenStart(state.first() + 1)) {
      throw state.failure("invalid syntax: 'await' of an 'await' must be parenthesized");
    }
    state.occurrences().awaited(state.start());
    state.leave(new Await(state.nextIndex(), state.start(), state.end(), awaited));
  }

  // Slices

  /** Of one, two or three bounds, of which the first two may be absent. */
  void slice() {
    Expression lower = state.optional(0);
    if (lower instanceof NamedExpr && lower.start() == state.start()) {
      throw state.failure(
          "invalid syntax: an assignment expression in a slice must be parenthesized");
    }
    state.leave(
        new Slice(
            state.nextIndex(),
            state.start(),
            state.end(),
            lower,
            state.optional(1),
            state.optional(2)));
  }

  /** Leaves one slice; several, or one with a comma or a star, as a tuple. */
  void slices() {
    boolean comma = state.kind(state.last()) == PythonGrammar.COMMA;
    if (comma || state.waiting() > 1 || state.part(0) instanceof Starred) {
      tuple();
    }
  }

  // Arguments

  /** {@code *value} of an argument or a slice, where value is any expression. */
  void unpacked() {
    state.leave(new Starred(state.nextIndex(), state.start(), state.end(), state.expression(0)));
  }

  /** Of the name, read as an expression, and the value. */
  void keyword() {
    Expression name = state.expression(0);
    if (name instanceof Constant constant && Targets.isKeyword(constant)) {
      throw state.failure(name.start(), name.end(), "cannot assign to " + Targets.kind(name));
    }
    if (!(name instanceof Name id) || id.start() != state.start()) {
      throw state.failure("expression cannot contain assignment, perhaps you meant \"==\"?");
    }
    Expression value = state.expression(1);
    state.leave(new Keyword(state.nextIndex(), state.start(), state.end(), id.id(), value));
  }

  void unpackedKeywords() {
    Expression mapping = state.expression(0);
    state.leave(new Keyword(state.nextIndex(), state.start(), state.end(), null, mapping));
  }

  // The rest

  /** Of the target and the value. */
  void namedExpr() {
    Expression target = state.expression(0);
    if (!(target instanceof Name name) || target.start() != state.start()) {
      throw state.failure(
          target.start(),
          target.end(),
          "cannot use assignment expressions with " + Targets.kind(target));
    }
    state.occurrences().expression(target.start());
    state.leave(
        new NamedExpr(state.nextIndex(), state.start(), state.end(), name, state.expression(1)));
  }

  /** Of the parameters and the body. */
  void lambda() {
    Arguments args = state.part(0, Arguments.class);
    state.occurrences().otherScope(state.start());
    state.leave(
        new Lambda(state.nextIndex(), state.start(), state.end(), args, state.expression(1)));
  }

  /** Of the body, the condition and the alternative. */
  void ifExp() {
    state.leave(
        new IfExp(
            state.nextIndex(),
            state.start(),
            state.end(),
            state.expression(1),
            state.expression(0),
            state.expression(2)));
  }

  void yield_() {
    Expression value = state.optional(0);
    state.occurrences().yielded(state.start());
    Targets.unstarred(value, state);
    state.leave(new Yield(state.nextIndex(), state.start(), state.end(), value));
  }

  void yieldFrom() {
    state.occurrences().yielded(state.start());
    state.leave(new YieldFrom(state.nextIndex(), state.start(), state.end(), state.expression(0)));
  }

  /** {@code *value} of a list of expressions. */
  void starred() {
    Expression value = OperatorStack.bitwiseOr(state);
    state.leave(new Starred(state.nextIndex(), state.start(), state.end(), value));
  }

  /** Of all that waits. */
  void tuple() {
    List<Expression> elements = state.parts(0);
    state.leave(new Tuple(state.nextIndex(), state.start(), state.end(), elements));
  }

  /** Checks what is assigned to: names and the like only. */
  void targets() {
    Targets.assignable(state.expression(0), state);
  }
}
