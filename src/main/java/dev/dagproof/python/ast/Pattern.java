package dev.dagproof.python.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A pattern of a {@code case}. */
public sealed interface Pattern extends Node {
  /** A literal or dotted name. */
  record MatchValue(int index, int start, int end, Expression value) implements Pattern {
    @Override
    public void accept(NodeVisitor visitor) {
      visitor.visitMatchValue(this);
    }
  }

  /** {@code None}, {@code True} or {@code False}. */
  record MatchSingleton(int index, int start, int end, ConstantValue value) implements Pattern {
    @Override
    public void accept(NodeVisitor visitor) {
      visitor.visitMatchSingleton(this);
    }
  }

  /** {@code [a, *rest]}. */
  record MatchSequence(int index, int start, int end, List<Pattern> patterns) implements Pattern {
    @Override
    public void accept(NodeVisitor visitor) {
      visitor.visitMatchSequence(this);
    }
  }

  /** {@code {key: pattern, **rest}}. */
  record MatchMapping(
      int index,
      int start,
      int end,
      List<Expression> keys,
      List<Pattern> patterns,
      @Nullable String rest)
      implements Pattern {
    @Override
    public void accept(NodeVisitor visitor) {
      visitor.visitMatchMapping(this);
    }
  }

  /** {@code Cls(pattern, attr=pattern)}. */
  record MatchClass(
      int index,
      int start,
      int end,
      Expression cls,
      List<Pattern> patterns,
      List<String> kwdAttrs,
      List<Pattern> kwdPatterns)
      implements Pattern {
    @Override
    public void accept(NodeVisitor visitor) {
      visitor.visitMatchClass(this);
    }
  }

  /** {@code *name}; null for {@code *_}. */
  record MatchStar(int index, int start, int end, @Nullable String name) implements Pattern {
    @Override
    public void accept(NodeVisitor visitor) {
      visitor.visitMatchStar(this);
    }
  }

  /** {@code pattern as name}, a capture, or both null for {@code _}. */
  record MatchAs(int index, int start, int end, @Nullable Pattern pattern, @Nullable String name)
      implements Pattern {
    @Override
    public void accept(NodeVisitor visitor) {
      visitor.visitMatchAs(this);
    }
  }

  /** {@code a | b}. */
  record MatchOr(int index, int start, int end, List<Pattern> patterns) implements Pattern {
    @Override
    public void accept(NodeVisitor visitor) {
      visitor.visitMatchOr(this);
    }
  }
}
