package dev.dagproof.python.ast;

/** The operators of {@code BinOp} and {@code AugAssign}; names are CPython's. */
public enum Operator {
  ADD("Add"),
  SUB("Sub"),
  MULT("Mult"),
  MAT_MULT("MatMult"),
  DIV("Div"),
  MOD("Mod"),
  POW("Pow"),
  L_SHIFT("LShift"),
  R_SHIFT("RShift"),
  BIT_OR("BitOr"),
  BIT_XOR("BitXor"),
  BIT_AND("BitAnd"),
  FLOOR_DIV("FloorDiv");

  private final String astName;

  Operator(String astName) {
    this.astName = astName;
  }

  /** The name of CPython's class. */
  public String astName() {
    return astName;
  }
}
