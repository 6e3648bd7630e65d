package dev.dagproof.lint;

/** When a fix may be applied. */
public enum Applicability {
  /** Always: the code means the same afterwards, or what it was meant to mean. */
  SAFE("safe"),
  /** On request: the meaning may change. */
  UNSAFE("unsafe"),
  /** Never by itself: shown for the reader to apply. */
  DISPLAY("display");

  private final String word;

  Applicability(String word) {
    this.word = word;
  }

  /** The name in reports: lower case. */
  public String word() {
    return word;
  }
}
