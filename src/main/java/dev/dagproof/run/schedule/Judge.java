package dev.dagproof.run.schedule;

import dev.dagproof.run.plan.TriggerRule;

/**
 * The trigger rules, as {@code airflow/ti_deps/deps/trigger_rule_dep.py} of 2.11.2 and 3.3.2 has
 * them; the recorded cells of both versions are a test.
 */
final class Judge {
  private final boolean isAirflow3;

  /** Rules of a version. */
  Judge(boolean isAirflow3) {
    this.isAirflow3 = isAirflow3;
  }

  /**
   * What a rule says of an instance with upstream tasks.
   *
   * @param mapIndex of the instance that is judged
   */
  Verdict of(TriggerRule rule, Tally upstream, int mapIndex) {
    if (rule == TriggerRule.ALWAYS) {
      return Verdict.RUN;
    }
    Verdict end = end(rule, upstream, mapIndex);
    if (end != Verdict.WAIT) {
      return end;
    }
    return mayRun(rule, upstream, mapIndex) ? Verdict.RUN : Verdict.WAIT;
  }

  /** Setups before a task that are not directly before it must succeed, whatever its rule is. */
  Verdict ofSetups(Tally setups, int mapIndex) {
    return of(TriggerRule.ALL_SUCCESS, setups, mapIndex);
  }

  private Verdict end(TriggerRule rule, Tally upstream, int mapIndex) {
    boolean anyFailed = upstream.failures() > 0;
    return switch (rule) {
      case ALL_SUCCESS -> {
        if (anyFailed) {
          yield Verdict.UPSTREAM_FAILED;
        }
        boolean isGone =
            upstream.removed() > 0 && upstream.success() > 0 && mapIndex >= upstream.success();
        yield upstream.skipped() > 0 ? Verdict.SKIP : isGone ? Verdict.REMOVE : Verdict.WAIT;
      }
      case ALL_FAILED -> skipIf(upstream.success() + upstream.skipped() > 0);
      case ONE_SUCCESS -> {
        if (!upstream.isDone() || upstream.success() > 0) {
          yield Verdict.WAIT;
        }
        yield upstream.done() == upstream.skipped() ? Verdict.SKIP : Verdict.UPSTREAM_FAILED;
      }
      case ONE_FAILED -> skipIf(upstream.isDone() && !anyFailed);
      case ONE_DONE -> skipIf(upstream.isDone() && upstream.failed() + upstream.success() == 0);
      case NONE_FAILED -> anyFailed ? Verdict.UPSTREAM_FAILED : Verdict.WAIT;
      case NONE_FAILED_MIN_ONE_SUCCESS -> {
        if (anyFailed) {
          yield Verdict.UPSTREAM_FAILED;
        }
        if (upstream.skipped() == upstream.all()) {
          yield Verdict.SKIP;
        }
        boolean isLost = isAirflow3 && upstream.isDone() && upstream.success() == 0;
        yield isLost ? Verdict.UPSTREAM_FAILED : Verdict.WAIT;
      }
      case NONE_SKIPPED -> skipIf(upstream.skipped() > 0);
      case ALL_SKIPPED -> skipIf(upstream.success() + upstream.failures() > 0);
      case ALL_DONE_MIN_ONE_SUCCESS -> {
        if (upstream.skipped() > 0) {
          yield Verdict.SKIP;
        }
        boolean isLost = upstream.isDone() && upstream.success() == 0;
        yield isLost ? Verdict.UPSTREAM_FAILED : Verdict.WAIT;
      }
      case ALL_DONE_SETUP_SUCCESS -> {
        if (!upstream.isDone() || upstream.setups() == 0) {
          yield Verdict.WAIT;
        }
        if (upstream.skippedSetups() >= upstream.setups()) {
          yield Verdict.SKIP;
        }
        yield upstream.successfulSetups() == 0 ? Verdict.UPSTREAM_FAILED : Verdict.WAIT;
      }
      case ALL_DONE, ALWAYS -> Verdict.WAIT;
    };
  }

  private static Verdict skipIf(boolean condition) {
    return condition ? Verdict.SKIP : Verdict.WAIT;
  }

  private static boolean mayRun(TriggerRule rule, Tally upstream, int mapIndex) {
    int needed = upstream.all() - (mapIndex > -1 ? upstream.removed() : 0);
    return switch (rule) {
      case ALL_SUCCESS -> upstream.success() >= needed;
      case ALL_FAILED -> upstream.failures() >= needed;
      case ONE_SUCCESS -> upstream.success() > 0;
      case ONE_FAILED -> upstream.failures() > 0;
      case ONE_DONE -> upstream.success() + upstream.failed() > 0;
      case NONE_FAILED, NONE_FAILED_MIN_ONE_SUCCESS ->
          upstream.success() + upstream.skipped() >= needed;
      case ALL_SKIPPED -> upstream.skipped() >= upstream.all();
      case NONE_SKIPPED, ALL_DONE, ALL_DONE_MIN_ONE_SUCCESS, ALL_DONE_SETUP_SUCCESS, ALWAYS ->
          upstream.isDone();
    };
  }
}
