package dev.dagproof.run.engine;

import dev.dagproof.run.state.TaskInstance;
import dev.dagproof.run.state.TaskState;
import org.jspecify.annotations.Nullable;

/** What happens in a run that a task has started is a note about that task. */
record TriggeredListener(RunListener of, TaskInstance by, String dagId) implements RunListener {
  /** That of a run which a run has started that was started itself is about the first task, too. */
  static TriggeredListener of(RunListener listener, TaskInstance by, String dagId) {
    return listener instanceof TriggeredListener outer
        ? new TriggeredListener(outer.of(), outer.by(), dagId)
        : new TriggeredListener(listener, by, dagId);
  }

  @Override
  public void changed(TaskInstance instance) {
    if (instance.state() != TaskState.RUNNING) {
      of.note(by, dagId + "." + instance.key() + ": " + instance.state().word());
    }
  }

  @Override
  public void note(@Nullable TaskInstance instance, String text) {
    of.note(by, dagId + (instance == null ? "" : "." + instance.key()) + ": " + text);
  }
}
