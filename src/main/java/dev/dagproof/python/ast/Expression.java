package dev.dagproof.python.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expression; names and fields are those of CPython's {@code ast}, except where a Java name
 * forbids it.
 */
public sealed interface Expression extends Node {
  /** What a text literal holds; null for every other expression. */
  default @Nullable String literalText() {
    return this instanceof Constant constant && constant.value() instanceof ConstantValue.Str text
        ? text.value()
        : null;
  }

  /** Whether it is the literal {@code None}. */
  default boolean isNone() {
    return this instanceof Constant constant && constant.value() == ConstantValue.None.NONE;
  }

  /** The name itself, or that of the attribute; empty for every other expression. */
  default String lastName() {
    return this instanceof Attribute attribute
        ? attribute.attr()
        : this instanceof Name name ? name.id() : "";
  }

  /** {@code a and b and c}: one node for a run of the same operator. */
  record BoolOp(int index, int start, int end, BoolOperator op, List<Expression> values)
      implements Expression {
    @Override
    public void accept(NodeVisitor visitor) {
      visitor.visitBoolOp(this);
    }
  }

  /** {@code target := value}. */
  record NamedExpr(int index, int start, int end, Name target, Expression value)
      implements Expression {
    @Override
    public void accept(NodeVisitor visitor) {
      visitor.visitNamedExpr(this);
    }
  }

  /** {@code left + right}. */
  record BinOp(int index, int start, int end, Expression left, Operator op, Expression right)
      implements Expression {
    @Override
    public void accept(NodeVisitor visitor) {
      visitor.visitBinOp(this);
    }
  }

  /** {@code -operand}, {@code not operand}. */
  record UnaryOp(int index, int start, int end, UnaryOperator op, Expression operand)
      implements Expression {
    @Override
    public void accept(NodeVisitor visitor) {
      visitor.visitUnaryOp(this);
    }
  }

  /** {@code lambda args: body}. */
  record Lambda(int index, int start, int end, Arguments args, Expression body)
      implements Expression {
    @Override
    public void accept(NodeVisitor visitor) {
      visitor.visitLambda(this);
    }
  }

  /** {@code body if test else orelse}. */
  record IfExp(int index, int start, int end, Expression test, Expression body, Expression orelse)
      implements Expression {
    @Override
    public void accept(NodeVisitor visitor) {
      visitor.visitIfExp(this);
    }
  }

  /** {@code {k: v, **m}}: the key of {@code **m} is null. */
  record Dict(
      int index, int start, int end, List<@Nullable Expression> keys, List<Expression> values)
      implements Expression {
    @Override
    public void accept(NodeVisitor visitor) {
      visitor.visitDict(this);
    }
  }

  /** {@code {a, b}} (CPython: Set). */
  record SetExpr(int index, int start, int end, List<Expression> elts) implements Expression {
    @Override
    public void accept(NodeVisitor visitor) {
      visitor.visitSetExpr(this);
    }
  }

  /** {@code [elt for …]}. */
  record ListComp(int index, int start, int end, Expression elt, List<Comprehension> generators)
      implements Expression {
    @Override
    public void accept(NodeVisitor visitor) {
      visitor.visitListComp(this);
    }
  }

  /** {@code {elt for …}}. */
  record SetComp(int index, int start, int end, Expression elt, List<Comprehension> generators)
      implements Expression {
    @Override
    public void accept(NodeVisitor visitor) {
      visitor.visitSetComp(this);
    }
  }

  /** {@code {key: value for …}}. */
  record DictComp(
      int index,
      int start,
      int end,
      Expression key,
      Expression value,
      List<Comprehension> generators)
      implements Expression {
    @Override
    public void accept(NodeVisitor visitor) {
      visitor.visitDictComp(this);
    }
  }

  /** {@code (elt for …)}. */
  record GeneratorExp(int index, int start, int end, Expression elt, List<Comprehension> generators)
      implements Expression {
    @Override
    public void accept(NodeVisitor visitor) {
      visitor.visitGeneratorExp(this);
    }
  }

  /** {@code await value}. */
  record Await(int index, int start, int end, Expression value) implements Expression {
    @Override
    public void accept(NodeVisitor visitor) {
      visitor.visitAwait(this);
    }
  }

  /** {@code yield value}. */
  record Yield(int index, int start, int end, @Nullable Expression value) implements Expression {
    @Override
    public void accept(NodeVisitor visitor) {
      visitor.visitYield(this);
    }
  }

  /** {@code yield from value}. */
  record YieldFrom(int index, int start, int end, Expression value) implements Expression {
    @Override
    public void accept(NodeVisitor visitor) {
      visitor.visitYieldFrom(this);
    }
  }

  /** {@code left < a <= b}. */
  record Compare(
      int index,
      int start,
      int end,
      Expression left,
      List<CompareOperator> ops,
      List<Expression> comparators)
      implements Expression {
    @Override
    public void accept(NodeVisitor visitor) {
      visitor.visitCompare(this);
    }
  }

  /** {@code func(args, keyword=…)}. */
  record Call(
      int index, int start, int end, Expression func, List<Expression> args, List<Keyword> keywords)
      implements Expression {
    @Override
    public void accept(NodeVisitor visitor) {
      visitor.visitCall(this);
    }
  }

  /** A {@code {value!r:spec}} of an f-string; {@code conversion} is the letter's code or -1. */
  record FormattedValue(
      int index,
      int start,
      int end,
      Expression value,
      int conversion,
      @Nullable Expression formatSpec)
      implements Expression {
    @Override
    public void accept(NodeVisitor visitor) {
      visitor.visitFormattedValue(this);
    }
  }

  /** A {@code {value!r:spec}} of a t-string with its source text (Python 3.14). */
  record Interpolation(
      int index,
      int start,
      int end,
      Expression value,
      String str,
      int conversion,
      @Nullable Expression formatSpec)
      implements Expression {
    @Override
    public void accept(NodeVisitor visitor) {
      visitor.visitInterpolation(this);
    }
  }

  /** An f-string, with all literals that stand beside it. */
  record JoinedStr(int index, int start, int end, List<Expression> values) implements Expression {
    @Override
    public void accept(NodeVisitor visitor) {
      visitor.visitJoinedStr(this);
    }
  }

  /** A t-string (Python 3.14). */
  record TemplateStr(int index, int start, int end, List<Expression> values) implements Expression {
    @Override
    public void accept(NodeVisitor visitor) {
      visitor.visitTemplateStr(this);
    }
  }

  /** A literal. */
  record Constant(int index, int start, int end, ConstantValue value) implements Expression {
    @Override
    public void accept(NodeVisitor visitor) {
      visitor.visitConstant(this);
    }
  }

  /** {@code value.attr}. */
  record Attribute(int index, int start, int end, Expression value, String attr)
      implements Expression {
    @Override
    public void accept(NodeVisitor visitor) {
      visitor.visitAttribute(this);
    }
  }

  /** {@code value[slice]}. */
  record Subscript(int index, int start, int end, Expression value, Expression slice)
      implements Expression {
    @Override
    public void accept(NodeVisitor visitor) {
      visitor.visitSubscript(this);
    }
  }

  /** {@code *value}. */
  record Starred(int index, int start, int end, Expression value) implements Expression {
    @Override
    public void accept(NodeVisitor visitor) {
      visitor.visitStarred(this);
    }
  }

  /** An identifier, NFKC-normalised. */
  record Name(int index, int start, int end, String id) implements Expression {
    @Override
    public void accept(NodeVisitor visitor) {
      visitor.visitName(this);
    }
  }

  /** {@code [a, b]} (CPython: List). */
  record ListExpr(int index, int start, int end, List<Expression> elts) implements Expression {
    @Override
    public void accept(NodeVisitor visitor) {
      visitor.visitListExpr(this);
    }
  }

  /** {@code a, b}. */
  record Tuple(int index, int start, int end, List<Expression> elts) implements Expression {
    @Override
    public void accept(NodeVisitor visitor) {
      visitor.visitTuple(this);
    }
  }

  /** {@code lower:upper:step}. */
  record Slice(
      int index,
      int start,
      int end,
      @Nullable Expression lower,
      @Nullable Expression upper,
      @Nullable Expression step)
      implements Expression {
    @Override
    public void accept(NodeVisitor visitor) {
      visitor.visitSlice(this);
    }
  }
}
