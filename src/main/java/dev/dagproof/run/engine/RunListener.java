package dev.dagproof.run.engine;

import dev.dagproof.run.state.TaskInstance;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Is told what happens in a run, in the order in which it happens. */
public interface RunListener {
  /** A task instance has come to another state. */
  void changed(TaskInstance instance);

  /** How often it wants to be called even if nothing happens; empty time for never. */
  default Duration period() {
    return Duration.ZERO;
  }

  /** The time has come, see {@link #period}. */
  default void tick() {}

  /** The run is over. */
  default void end() {}

  /** Something worth knowing, about a task instance or (null) the run. */
  void note(@Nullable TaskInstance instance, String text);
}
