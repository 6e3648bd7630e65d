package dev.dagproof.run.output;

import java.time.Duration;

/** Times as people read them. */
final class Seconds {
  private static final long SHORT = 10;
  private static final long MINUTE = 60;
  private static final long CENTI = 10_000_000;
  private static final long DECI = 100_000_000;

  private Seconds() {}

  /** {@code 0.35 s}, {@code 12.3 s}, {@code 2 min 05 s}. */
  static String of(Duration duration) {
    long seconds = duration.toSeconds();
    if (seconds < SHORT) {
      return seconds + "." + two(duration.toNanosPart() / CENTI) + " s";
    }
    if (seconds < MINUTE) {
      return seconds + "." + duration.toNanosPart() / DECI + " s";
    }
    return seconds / MINUTE + " min " + two(seconds % MINUTE) + " s";
  }

  private static String two(long number) {
    return number < SHORT ? "0" + number : String.valueOf(number);
  }
}
