package dev.dagproof.python.ast;

/** The operators of {@code BoolOp}; names are CPython's. */
public enum BoolOperator {
  AND("And"),
  OR("Or");

  private final String astName;

  BoolOperator(String astName) {
    this.astName = astName;
  }

  /** The name of CPython's class. */
  public String astName() {
    return astName;
  }
}
