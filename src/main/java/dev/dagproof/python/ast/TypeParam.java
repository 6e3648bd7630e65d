package dev.dagproof.python.ast;

import org.jspecify.annotations.Nullable;

/** A type parameter of a function, class or type alias (Python 3.12). */
public sealed interface TypeParam extends Node {
  /** {@code T: bound = default}. */
  record TypeVar(
      int index,
      int start,
      int end,
      String name,
      @Nullable Expression bound,
      @Nullable Expression defaultValue)
      implements TypeParam {
    @Override
    public void accept(NodeVisitor visitor) {
      visitor.visitTypeVar(this);
    }
  }

  /** {@code **P = default}. */
  record ParamSpec(int index, int start, int end, String name, @Nullable Expression defaultValue)
      implements TypeParam {
    @Override
    public void accept(NodeVisitor visitor) {
      visitor.visitParamSpec(this);
    }
  }

  /** {@code *Ts = default}. */
  record TypeVarTuple(int index, int start, int end, String name, @Nullable Expression defaultValue)
      implements TypeParam {
    @Override
    public void accept(NodeVisitor visitor) {
      visitor.visitTypeVarTuple(this);
    }
  }
}
