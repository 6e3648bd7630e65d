package dev.dagproof.run.output;

import dev.dagproof.run.engine.RunListener;
import dev.dagproof.run.state.TaskInstance;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Two listeners as one: what the person sees, and what is kept. */
public record Listeners(RunListener shown, RunListener kept) implements RunListener {
  @Override
  public void changed(TaskInstance instance) {
    kept.changed(instance);
    shown.changed(instance);
  }

  @Override
  public void note(@Nullable TaskInstance instance, String text) {
    kept.note(instance, text);
    shown.note(instance, text);
  }

  @Override
  public Duration period() {
    return shown.period();
  }

  @Override
  public void tick() {
    shown.tick();
  }

  @Override
  public void end() {
    kept.end();
    shown.end();
  }
}
