package dev.dagproof.run.output;

import dev.dagproof.run.engine.RunResult;
import dev.dagproof.run.state.Failure;
import dev.dagproof.run.state.TaskInstance;
import dev.dagproof.run.state.TaskState;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The end of a run for people: a table of the tasks, the first cause of a failure, one line. */
public final class Summary {
  private static final int GAP = 2;

  private final RunResult result;
  private final Palette palette;
  private final int width;

  /**
   * A summary for so many columns.
   *
   * @param width lines of the table are cut to it
   */
  public Summary(RunResult result, Palette palette, int width) {
    this.result = result;
    this.palette = palette;
    this.width = width;
  }

  /** The whole text; runs that tasks have triggered come before the run itself. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (RunResult triggered : result.triggered()) {
      text.append(new Summary(triggered, palette, width).text());
    }
    text.append('\n');
    List<TaskInstance> all = result.state().all();
    table(all, text);
    for (TaskInstance instance : all) {
      Failure failure = instance.failure();
      if (failure != null && instance.state() == TaskState.FAILED) {
        text.append('\n').append(new Cause(palette).of(instance, failure, result.folder()));
        break;
      }
    }
    return text.append('\n').append(lastLine(all)).append('\n').toString();
  }

  private void table(List<TaskInstance> all, StringBuilder text) {
    int names = "task".length();
    int states = "state".length();
    for (TaskInstance instance : all) {
      names = Math.max(names, instance.key().toString().length());
      states = Math.max(states, instance.state().word().length());
    }
    names = Math.min(names, Math.max(width / 2, 20));
    text.append(
        palette.bold(
            pad("task", names) + pad("state", states) + pad("tries", 5) + pad("time", 10) + "why"));
    text.append('\n');
    for (TaskInstance instance : all) {
      row(instance, names, states, text);
    }
  }

  private void row(TaskInstance instance, int names, int states, StringBuilder text) {
    String state = instance.state() == TaskState.NONE ? "not run" : instance.state().word();
    Duration elapsed = instance.elapsed();
    String why = OneLine.of(why(instance));
    int used = names + states + 5 + 10 + 4 * GAP;
    text.append(pad(OneLine.cut(instance.key().toString(), names), names))
        .append(palette.state(instance.state(), state))
        .append(" ".repeat(states - state.length() + GAP))
        .append(pad(instance.tries() == 0 ? "" : String.valueOf(instance.tries()), 5))
        .append(pad(elapsed == null ? "" : Seconds.of(elapsed), 10))
        .append(OneLine.cut(why, Math.max(width - used, 20)));
    while (text.charAt(text.length() - 1) == ' ') {
      text.setLength(text.length() - 1);
    }
    text.append('\n');
  }

  private static String why(TaskInstance instance) {
    Failure failure = instance.failure();
    return failure != null && instance.state() == TaskState.FAILED
        ? failure.first().headline()
        : instance.reason();
  }

  private static String pad(String text, int length) {
    return text + " ".repeat(Math.max(length - text.length(), 0) + GAP);
  }

  private String lastLine(List<TaskInstance> all) {
    Map<TaskState, Integer> counts = new EnumMap<>(TaskState.class);
    for (TaskInstance instance : all) {
      counts.merge(instance.state(), 1, Integer::sum);
    }
    StringBuilder parts = new StringBuilder();
    counts.forEach(
        (state, count) ->
            parts
                .append(parts.isEmpty() ? "" : ", ")
                .append(count)
                .append(' ')
                .append(state == TaskState.NONE ? "not run" : state.word()));
    TaskState end = result.isSuccess() ? TaskState.SUCCESS : TaskState.FAILED;
    String state = result.cancelled() ? "cancelled" : end.word();
    StringBuilder line = new StringBuilder();
    line.append("DAG ").append(result.state().dag().id()).append(": ");
    line.append(palette.state(end, state)).append(" in ").append(Seconds.of(result.elapsed()));
    line.append(" (").append(parts).append(')');
    if (!result.trouble().isEmpty()) {
      line.append("; ").append(OneLine.of(result.trouble()));
    }
    if (!result.triggered().stream().allMatch(RunResult::isSuccess)) {
      line.append("; a triggered run failed");
    }
    if (all.isEmpty()) {
      line.append("; it has no tasks");
    }
    if (counts.containsKey(TaskState.SIMULATED)) {
      line.append("\nSimulated tasks were checked and rendered, but did nothing.");
    }
    return line.toString();
  }
}
