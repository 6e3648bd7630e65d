package dev.dagproof.run.state;

import java.util.Locale;

/** The states of a task instance: Airflow's, and {@link #SIMULATED}. */
public enum TaskState {
  /** Not decided yet: Airflow has no state for it. */
  NONE,
  /** To run as soon as there is room for it. */
  QUEUED,
  RUNNING,
  UP_FOR_RETRY,
  UP_FOR_RESCHEDULE,
  SUCCESS,
  /** Rendered and checked, but not executed: it cannot run on this computer. */
  SIMULATED,
  FAILED,
  SKIPPED,
  UPSTREAM_FAILED,
  /** An instance of a mapped task that has fewer ones now. */
  REMOVED;

  /** As Airflow writes it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it never changes again. */
  public boolean isFinal() {
    return compareTo(SUCCESS) >= 0;
  }

  /** Whether trigger rules take it for a success. */
  public boolean isSuccess() {
    return this == SUCCESS || this == SIMULATED;
  }

  /** Whether trigger rules take it for a failure. */
  public boolean isFailure() {
    return this == FAILED || this == UPSTREAM_FAILED;
  }
}
