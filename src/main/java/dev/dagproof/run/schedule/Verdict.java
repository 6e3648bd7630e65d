package dev.dagproof.run.schedule;

import dev.dagproof.run.state.TaskState;

/** What a rule says of a task instance, in one step of the schedule. */
enum Verdict {
  RUN,
  WAIT,
  SKIP,
  UPSTREAM_FAILED,
  REMOVE;

  /** Whether it ends the instance without a run. */
  boolean isEnd() {
    return this != RUN && this != WAIT;
  }

  /** The state that such an end leaves. */
  TaskState state() {
    return switch (this) {
      case SKIP -> TaskState.SKIPPED;
      case UPSTREAM_FAILED -> TaskState.UPSTREAM_FAILED;
      case REMOVE -> TaskState.REMOVED;
      case RUN, WAIT -> TaskState.NONE;
    };
  }
}
