package dev.dagproof.airflow.schedule;

/** The fields in the order in which Airflow reads them: seconds and years come last. */
enum CronField {
  MINUTE(0, "minute", 0, 59),
  HOUR(1, "hour", 0, 23),
  DAY_OF_MONTH(2, "day of month", 1, 31),
  MONTH(3, "month", 1, 12),
  DAY_OF_WEEK(4, "day of week", 0, 6),
  SECOND(5, "second", 0, 59),
  YEAR(6, "year", 1970, 2099);

  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
  private static final String DAYS = "sunmontuewedthufrisat";
  private static final int NAME_LENGTH = 3;

  private final int index;
  private final String label;
  private final int first;
  private final int last;

  CronField(int index, String label, int first, int last) {
    this.index = index;
    this.label = label;
    this.first = first;
    this.last = last;
  }

  /** Where the field stands in an expression, from 0. */
  int index() {
    return index;
  }

  String label() {
    return label;
  }

  int first() {
    return first;
  }

  int last() {
    return last;
  }

  int size() {
    return last - first + 1;
  }

  boolean has(long value) {
    return first <= value && value <= last;
  }

  /** The value that a lower-case name stands for, or -1. */
  int named(String name) {
    String names = this == MONTH ? MONTHS : this == DAY_OF_WEEK ? DAYS : "";
    int at = name.length() == NAME_LENGTH ? names.indexOf(name) : -1;
    return at < 0 || at % NAME_LENGTH != 0 ? -1 : first + at / NAME_LENGTH;
  }

  /** The values that may be written, for people. */
  String range() {
    return switch (this) {
      case MONTH -> "1–12 or jan–dec";
      case DAY_OF_WEEK -> "0–7 or sun–sat";
      default -> first + "–" + last;
    };
  }
}
