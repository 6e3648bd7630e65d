package dev.dagproof.run.engine;

import dev.dagproof.run.state.RunState;
import dev.dagproof.run.state.TaskInstance;
import dev.dagproof.run.state.TaskState;
import dev.dagproof.run.state.XComStore;
import java.time.Duration;
import java.util.List;

/**
 * How a run has ended.
 *
 * @param cancelled whether the person ended it
 * @param trouble what ended it beside its tasks: Python is gone, its time is over; empty for
 *     nothing
 * @param triggered the runs that tasks of this one have started, here
 */
public record RunResult(
    Begun begun,
    RunState state,
    XComStore xcoms,
    RunFolder folder,
    Duration elapsed,
    boolean cancelled,
    String trouble,
    List<RunResult> triggered) {

  /** Whether the person has ended it, or one that it has started. */
  public boolean isAnyCancelled() {
    return cancelled || triggered.stream().anyMatch(RunResult::isAnyCancelled);
  }

  /** Whether Airflow would call the run a success: its last tasks decide. */
  public boolean isSuccess() {
    if (cancelled || !trouble.isEmpty()) {
      return false;
    }
    for (var leaf : state.dag().leaves()) {
      for (TaskInstance instance : state.of(leaf)) {
        TaskState at = instance.state();
        if (!at.isSuccess() && at != TaskState.SKIPPED && at != TaskState.REMOVED) {
          return false;
        }
      }
    }
    return true;
  }
}
