package dev.dagproof.run.engine;

import dev.dagproof.run.state.TaskInstance;
import dev.dagproof.run.state.TaskState;
import org.jspecify.annotations.Nullable;

/** The DAG's own callbacks: the last thing that a run does, once. */
final class DagCallbacks {
  private final DagRun run;
  private final Attempts attempts;
  private boolean isDone;
  private boolean haveStarted;

  DagCallbacks(DagRun run, Attempts attempts) {
    this.run = run;
    this.attempts = attempts;
    this.isDone = !run.dag().settings().hasCallbacks();
  }

  /**
   * Has them called, if there are any that were not called yet; false if there is nothing to do.
   */
  boolean start(RunResult result) {
    TaskInstance instance = isDone ? null : decisive(result.isSuccess());
    isDone = true;
    if (instance == null) {
      return false;
    }
    haveStarted = true;
    attempts.callBack(run, instance, reason(result));
    return true;
  }

  boolean haveStarted() {
    return haveStarted;
  }

  /** There is nobody left who could call them. */
  void giveUp() {
    isDone = true;
  }

  /** What Airflow calls the way in which a run ended (models/dagrun.py, {@code update_state}). */
  private static String reason(RunResult result) {
    if (!result.trouble().isEmpty()) {
      return "timed_out";
    }
    return result.isSuccess() ? "success" : "task_failure";
  }

  /**
   * The instance in whose context 3.x calls the callbacks: the last one that succeeded, or failed
   * (models/dagrun.py of 3.3.2; 2.11.2 takes any of them).
   */
  private @Nullable TaskInstance decisive(boolean isSuccess) {
    TaskInstance last = null;
    for (TaskInstance one : run.state().all()) {
      boolean fits = isSuccess ? one.state().isSuccess() : one.state() == TaskState.FAILED;
      if (fits && (last == null || last.endedBefore(one))) {
        last = one;
      }
    }
    return last;
  }
}
