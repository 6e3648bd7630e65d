package dev.dagproof.airflow.catalog;

/** What a value of the task context is, where that is known. */
public enum ContextType {
  /** Text, such as {@code ds}. */
  TEXT("str"),
  /** A date with a time, of pendulum. */
  DATE("datetime"),
  TASK_INSTANCE("ti"),
  DAG_RUN("dag_run"),
  DAG("dag"),
  MACROS("macros"),
  /** {@code macros.datetime}: the class. */
  DATE_CLASS("datetime_class"),
  /** {@code macros.random}: a function, which has no attributes. */
  FUNCTION("function"),
  /** {@code var}: a dictionary of the accessors {@code value} and {@code json}. */
  VARIABLES("var"),
  /** Something else, or not known. */
  OTHER("");

  private final String word;

  ContextType(String word) {
    this.word = word;
  }

  /** What it is called in the list of members. */
  String word() {
    return word;
  }
}
