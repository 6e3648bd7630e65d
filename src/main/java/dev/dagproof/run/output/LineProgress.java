package dev.dagproof.run.output;

import dev.dagproof.run.engine.RunListener;
import dev.dagproof.run.state.Failure;
import dev.dagproof.run.state.TaskInstance;
import dev.dagproof.run.state.TaskState;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A line for each change: what a log of a CI job can hold. */
public final class LineProgress implements RunListener {
  private static final int STATE_WIDTH = 19;
  private static final int TIME_WIDTH = 9;

  private final Consumer<String> lines;
  private final Palette palette;
  private final InstantSource clock;
  private final Instant start;

  /** Gives the lines, each with its newline, to a consumer. */
  public LineProgress(Consumer<String> lines, Palette palette, InstantSource clock) {
    this.lines = lines;
    this.palette = palette;
    this.clock = clock;
    this.start = clock.instant();
  }

  @Override
  public void changed(TaskInstance instance) {
    TaskState state = instance.state();
    String word = state.word();
    StringBuilder line = new StringBuilder(time());
    line.append(palette.state(state, word)).append(" ".repeat(STATE_WIDTH - word.length()));
    line.append(instance.key());
    if (instance.tries() > 1) {
      line.append("  try ").append(instance.tries());
    }
    Duration elapsed = instance.elapsed();
    if (state.isFinal() && elapsed != null && instance.task().needsProcess()) {
      line.append(palette.faint("  " + Seconds.of(elapsed)));
    }
    Failure failure = instance.failure();
    if (failure != null && (state == TaskState.FAILED || state == TaskState.UP_FOR_RETRY)) {
      line.append("  ").append(OneLine.of(failure.first().headline()));
    } else if (!instance.reason().isEmpty()) {
      line.append("  ").append(OneLine.of(instance.reason()));
    }
    lines.accept(line.append('\n').toString());
  }

  @Override
  public void note(@Nullable TaskInstance instance, String text) {
    String about = instance == null ? "" : instance.key() + ": ";
    lines.accept(time() + " ".repeat(STATE_WIDTH) + about + OneLine.of(text) + "\n");
  }

  private String time() {
    String time = Seconds.of(Duration.between(start, clock.instant()));
    return palette.faint(" ".repeat(Math.max(TIME_WIDTH - time.length(), 0)) + time) + "  ";
  }
}
