package dev.dagproof.run.schedule;

import dev.dagproof.run.state.TaskInstance;

/** What is to be done next. */
public sealed interface Action {
  /** An instance may run. */
  record Run(TaskInstance instance) implements Action {}

  /**
   * It is to be found out how many instances a mapped task or group has.
   *
   * @param id the task's or the group's
   * @param asker the instance that waits for it
   */
  record Count(String id, boolean isGroup, TaskInstance asker) implements Action {}
}
