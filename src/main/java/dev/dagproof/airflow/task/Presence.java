package dev.dagproof.airflow.task;

/** Whether something is so, as far as the files tell. */
public enum Presence {
  YES,
  NO,
  UNKNOWN;

  public static Presence of(boolean present) {
    return present ? YES : NO;
  }
}
