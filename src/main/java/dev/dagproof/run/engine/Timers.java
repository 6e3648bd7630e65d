package dev.dagproof.run.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.PriorityQueue;

/** What is to be done at a time, by the one thread that asks for it. */
final class Timers {
  private final PriorityQueue<Timer> timers = new PriorityQueue<>(Comparator.comparing(Timer::at));
  private final InstantSource clock;

  private record Timer(Instant at, Runnable action) {}

  Timers(InstantSource clock) {
    this.clock = clock;
  }

  /** Has something done after a time. */
  void after(Duration wait, Runnable action) {
    at(clock.instant().plus(wait), action);
  }

  /** Has something done at a time. */
  void at(Instant time, Runnable action) {
    timers.add(new Timer(time, action));
  }

  /** Has something done again and again. */
  void every(Duration period, Runnable action) {
    after(
        period,
        () -> {
          action.run();
          every(period, action);
        });
  }

  /** Does what is due. */
  void run() {
    Instant now = clock.instant();
    while (!timers.isEmpty() && !timers.element().at().isAfter(now)) {
      timers.remove().action().run();
    }
  }

  boolean isEmpty() {
    return timers.isEmpty();
  }

  /** How long nothing is due; there must be something. */
  Duration untilNext() {
    Duration wait = Duration.between(clock.instant(), timers.element().at());
    return wait.isNegative() ? Duration.ZERO : wait;
  }
}
