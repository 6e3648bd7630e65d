package dev.dagproof.python.semantic;

/** How surely code runs when the function around it is called and nothing goes wrong. */
public enum Execution {
  /** Never: dead code, annotations. */
  NEVER,
  /** In some calls, as far as one can tell. */
  SOMETIMES,
  /** In every call; a failure there is not swallowed either. */
  ALWAYS;

  /** The less sure of both. */
  public Execution and(Execution other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** The surer of both. */
  Execution or(Execution other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
