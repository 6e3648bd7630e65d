package dev.dagproof.python.ast;

/** The operators of {@code Compare}; names are CPython's. */
public enum CompareOperator {
  EQ("Eq"),
  NOT_EQ("NotEq"),
  LT("Lt"),
  LT_E("LtE"),
  GT("Gt"),
  GT_E("GtE"),
  IS("Is"),
  IS_NOT("IsNot"),
  IN("In"),
  NOT_IN("NotIn");

  private final String astName;

  CompareOperator(String astName) {
    this.astName = astName;
  }

  /** The name of CPython's class. */
  public String astName() {
    return astName;
  }
}
