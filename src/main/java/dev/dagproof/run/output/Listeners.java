package dev.dagproof.run.output;

import dev.dagproof.run.engine.RunListener;
import dev.dagproof.run.state.TaskInstance;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Listeners as one: what the person sees, and those that keep what happens. */
public record Listeners(RunListener shown, List<? extends RunListener> keeping)
    implements RunListener {
  @Override
  public void changed(TaskInstance instance) {
    keeping.forEach(listener -> listener.changed(instance));
    shown.changed(instance);
  }

  @Override
  public void note(@Nullable TaskInstance instance, String text) {
    keeping.forEach(listener -> listener.note(instance, text));
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
    keeping.forEach(RunListener::end);
    shown.end();
  }
}
