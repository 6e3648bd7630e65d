package dev.dagproof.airflow.schedule;

/**
 * An expression that Airflow takes, but probably not as it was meant.
 *
 * @param kind what it is about
 * @param sentence what Airflow makes of it, for people, without a full stop
 */
public record CronSuspicion(Kind kind, String sentence) {
  /** What makes an expression suspicious. */
  public enum Kind {
    /** Six or seven fields that look as if the seconds were written first. */
    SECONDS_FIRST,
    /** Fires more than once a minute. */
    MANY_SECONDS,
    /** A step that is larger than what it steps through. */
    STEP_TOO_LARGE,
    /** A range of a value to itself, which means the whole field. */
    EQUAL_RANGE,
    /** A range that goes past the end of its field and round. */
    REVERSED_RANGE,
    /** Day of month and day of week are both set. */
    DAY_OR_WEEKDAY,
    /** A value drawn anew each time the file is parsed. */
    RANDOM
  }
}
