package dev.dagproof.run.plan;

import java.util.Locale;

/** When a task may start, as far as its upstream tasks go ({@code airflow.utils.trigger_rule}). */
public enum TriggerRule {
  ALL_SUCCESS,
  ALL_FAILED,
  ALL_DONE,
  ALL_DONE_MIN_ONE_SUCCESS,
  ALL_DONE_SETUP_SUCCESS,
  ALL_SKIPPED,
  ONE_SUCCESS,
  ONE_FAILED,
  ONE_DONE,
  NONE_FAILED,
  NONE_FAILED_MIN_ONE_SUCCESS,
  NONE_SKIPPED,
  ALWAYS;

  /**
   * The rule of this name; Airflow 2's {@code dummy} and {@code none_failed_or_skipped} too.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static TriggerRule of(String name) {
    return switch (name) {
      case "dummy" -> ALWAYS;
      case "none_failed_or_skipped" -> NONE_FAILED_MIN_ONE_SUCCESS;
      default -> valueOf(name.toUpperCase(Locale.ROOT));
    };
  }

  /** As DAG files write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether one upstream task may be enough to decide. */
  public boolean isFast() {
    return this == ONE_SUCCESS || this == ONE_FAILED || this == ONE_DONE;
  }
}
