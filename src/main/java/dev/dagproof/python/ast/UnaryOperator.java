package dev.dagproof.python.ast;

/** The operators of {@code UnaryOp}; names are CPython's. */
public enum UnaryOperator {
  INVERT("Invert"),
  NOT("Not"),
  U_ADD("UAdd"),
  U_SUB("USub");

  private final String astName;

  UnaryOperator(String astName) {
    this.astName = astName;
  }

  /** The name of CPython's class. */
  public String astName() {
    return astName;
  }
}
