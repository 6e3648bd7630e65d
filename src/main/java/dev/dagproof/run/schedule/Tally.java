package dev.dagproof.run.schedule;

import dev.dagproof.run.state.TaskInstance;
import dev.dagproof.run.state.TaskState;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How the instances before a task instance stand, in a step of the schedule (Airflow's {@code
 * _UpstreamTIStates}).
 *
 * @param all how many there are
 * @param done how many of them have ended, in whatever state
 * @param setups how many of all are setups
 */
record Tally(
    int all,
    int done,
    int success,
    int skipped,
    int failed,
    int upstreamFailed,
    int removed,
    int setups,
    int successfulSetups,
    int skippedSetups) {

  /** Counts those whose end is visible in a step. */
  static Tally of(List<TaskInstance> upstream, int step) {
    Map<TaskState, Integer> states = new EnumMap<>(TaskState.class);
    int done = 0;
    int setups = 0;
    int successfulSetups = 0;
    int skippedSetups = 0;
    for (TaskInstance instance : upstream) {
      boolean isSetup = instance.task().isSetup();
      setups += isSetup ? 1 : 0;
      if (instance.visibleFrom() <= step) {
        done++;
        states.merge(instance.state(), 1, Integer::sum);
        successfulSetups += isSetup && instance.state().isSuccess() ? 1 : 0;
        skippedSetups += isSetup && instance.state() == TaskState.SKIPPED ? 1 : 0;
      }
    }
    return new Tally(
        upstream.size(),
        done,
        states.getOrDefault(TaskState.SUCCESS, 0) + states.getOrDefault(TaskState.SIMULATED, 0),
        states.getOrDefault(TaskState.SKIPPED, 0),
        states.getOrDefault(TaskState.FAILED, 0),
        states.getOrDefault(TaskState.UPSTREAM_FAILED, 0),
        states.getOrDefault(TaskState.REMOVED, 0),
        setups,
        successfulSetups,
        skippedSetups);
  }

  boolean isDone() {
    return done >= all;
  }

  /** Failed, or not run because of a failure. */
  int failures() {
    return failed + upstreamFailed;
  }
}
