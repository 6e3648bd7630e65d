package dev.dagproof.airflow.timing;

import dev.dagproof.python.evaluation.Site;

/**
 * Something about when a DAG runs that is refused, or is not what it seems to be.
 *
 * @param site the argument that is wrong, or the call that lacks one
 * @param error whether Airflow surely refuses it
 * @param message what is wrong, for people, without a full stop
 * @param help what to write instead
 */
public record TimingFault(Kind kind, Site site, boolean error, String message, String help) {
  /** What it is about. */
  public enum Kind {
    /** A schedule that is refused, or that never gives a run. */
    SCHEDULE,
    /** A schedule that is likely not what was meant. */
    ODD_SCHEDULE,
    /** No schedule is given. */
    NO_SCHEDULE,
    /** A start date that is another one each time the file is read. */
    MOVING_START,
    /** Start and end dates that are refused, or before which nothing runs. */
    DATE,
    /** A span of time that is refused, or that nothing can keep. */
    SPAN,
    /** An argument of the DAG among its default arguments. */
    MISPLACED,
    /** Params that are refused. */
    PARAM
  }
}
