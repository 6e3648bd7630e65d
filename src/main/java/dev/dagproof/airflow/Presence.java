package dev.dagproof.airflow;

/** Whether something is so, as far as the files tell. */
enum Presence {
  YES,
  NO,
  UNKNOWN;

  static Presence of(boolean present) {
    return present ? YES : NO;
  }
}
