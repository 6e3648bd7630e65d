package dev.dagproof.run.plan;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How often a task is tried again, and after which time.
 *
 * @param count tries after the first one
 * @param exponential whether the delay doubles with each try
 * @param longest what the delay grows to at most; null for no limit
 */
public record Retries(int count, Duration delay, boolean exponential, @Nullable Duration longest) {
  private static final int MOST_DOUBLINGS = 20;

  /** How long to wait after a try has failed; the first is 1. */
  public Duration after(int tryNumber) {
    int doublings = exponential ? Math.min(tryNumber - 1, MOST_DOUBLINGS) : 0;
    Duration wait = delay.multipliedBy(1L << doublings);
    return longest != null && wait.compareTo(longest) > 0 ? longest : wait;
  }
}
