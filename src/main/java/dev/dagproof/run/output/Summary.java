package dev.dagproof.run.output;

import dev.dagproof.run.engine.RunResult;
import dev.dagproof.run.state.Failure;
import dev.dagproof.run.state.TaskInstance;
import dev.dagproof.run.state.TaskState;
import dev.dagproof.terminal.Columns;
import java.time.Duration;
import java.util.List;

/** The end of a run for people: a table of the tasks, the first cause of a failure, one line. */
public final class Summary {
  private static final int SIMULATED_SHOWN = 10;
  private static final int GAP = 2;
  private static final int TRIES = 5;
  private static final int TRIGGERED_SHOWN = 5;
  private static final int SHORTEST_NAME = 20;
  private static final int LEAST_WHY = 20;

  private final Outcome outcome;
  private final RunResult result;
  private final Palette palette;
  private final Page page;
  private final int width;

  /** A summary for a page, to whose width lines of the table are cut. */
  public Summary(Outcome outcome, Palette palette, Page page) {
    this.outcome = outcome;
    this.result = outcome.result();
    this.palette = palette;
    this.page = page;
    this.width = page.width();
  }

  /** The whole text; runs that tasks have triggered come before the run itself. */
  public String text() {
    StringBuilder text = new StringBuilder();
    List<Outcome> others = outcome.triggered();
    for (Outcome triggered : others.subList(0, Math.min(others.size(), TRIGGERED_SHOWN))) {
      text.append(new Summary(triggered, palette, page).text());
    }
    if (others.size() > TRIGGERED_SHOWN) {
      text.append("\n… and ").append(others.size() - TRIGGERED_SHOWN);
      text.append(" more runs were triggered: --output-format json has all.\n");
    }
    text.append('\n');
    List<TaskInstance> all = result.state().all();
    table(all, text);
    for (TaskInstance instance : all) {
      Failure failure = instance.failure();
      if (failure != null && instance.state() == TaskState.FAILED) {
        text.append('\n')
            .append(
                new Cause(palette, outcome.rules(), page).of(instance, failure, result.folder()));
        break;
      }
    }
    long failed = all.stream().filter(one -> one.state() == TaskState.FAILED).count();
    if (failed > 1) {
      text.append("and ").append(failed - 1).append(" more failed; their logs:\n  ");
      text.append(page.shown(result.folder().path().resolve("logs"))).append('\n');
    }
    simulated(all, text);
    return text.append('\n').append(lastLine(all)).append('\n').toString();
  }

  /** What simulated tasks would have been given: the first of them, a line for each field. */
  private void simulated(List<TaskInstance> all, StringBuilder text) {
    int shown = 0;
    for (TaskInstance instance : all) {
      if (instance.state() != TaskState.SIMULATED || instance.rendered().isEmpty()) {
        continue;
      }
      if (shown++ == SIMULATED_SHOWN) {
        text.append("… and more: --output-format json and --report have all.\n");
        return;
      }
      text.append('\n').append(palette.bold(instance.key().toString())).append(" would get\n");
      instance
          .rendered()
          .forEach(
              (field, value) -> {
                String line = "  " + field + ": " + OneLine.of(value);
                text.append(OneLine.cut(line, width)).append('\n');
              });
    }
  }

  private void table(List<TaskInstance> all, StringBuilder text) {
    int names = "task".length();
    int states = "state".length();
    int times = "time".length();
    for (TaskInstance instance : all) {
      names = Math.max(names, Columns.of(instance.key().toString()));
      states = Math.max(states, word(instance).length());
      times = Math.max(times, time(instance).length());
    }
    int others = states + TRIES + times + 4 * GAP;
    names = Math.min(names, Math.max(width - others, SHORTEST_NAME));
    String head = cell("task", names) + cell("state", states) + cell("tries", TRIES);
    text.append(palette.bold(head + cell("time", times) + "why")).append('\n');
    for (TaskInstance instance : all) {
      row(instance, names, states, times, text);
    }
  }

  /** Where the reason does not fit, it stands on a line of its own. */
  private void row(TaskInstance instance, int names, int states, int times, StringBuilder text) {
    String tries = instance.tries() == 0 ? "" : String.valueOf(instance.tries());
    String why = OneLine.of(why(instance));
    int room = width - (names + states + TRIES + times + 4 * GAP);
    boolean isBelow = Columns.of(why) > Math.max(room, LEAST_WHY);
    text.append(cell(OneLine.cutInside(instance.key().toString(), names), names))
        .append(palette.state(instance.state(), word(instance)))
        .append(" ".repeat(states - word(instance).length() + GAP))
        .append(cell(tries, TRIES))
        .append(cell(time(instance), times))
        .append(isBelow ? "" : why);
    while (text.charAt(text.length() - 1) == ' ') {
      text.setLength(text.length() - 1);
    }
    if (isBelow) {
      text.append("\n    ").append(OneLine.cut(why, Math.max(width - 4, LEAST_WHY)));
    }
    text.append('\n');
  }

  private static String word(TaskInstance instance) {
    return instance.state() == TaskState.NONE ? "not run" : instance.state().word();
  }

  private static String time(TaskInstance instance) {
    Duration elapsed = instance.elapsed();
    return elapsed == null ? "" : Seconds.of(elapsed);
  }

  private static String cell(String text, int columns) {
    return OneLine.pad(text, columns + GAP);
  }

  private static String why(TaskInstance instance) {
    Failure failure = instance.failure();
    return failure != null && instance.state() == TaskState.FAILED
        ? failure.first().headline()
        : instance.reason();
  }

  private String lastLine(List<TaskInstance> all) {
    TaskState end = result.isSuccess() ? TaskState.SUCCESS : TaskState.FAILED;
    String state = result.cancelled() ? "cancelled" : end.word();
    StringBuilder line = new StringBuilder();
    line.append("DAG ").append(result.state().dag().id()).append(": ");
    line.append(palette.state(end, state)).append(" in ").append(Seconds.of(result.elapsed()));
    line.append(" (").append(Counts.of(all, "not run")).append(')');
    if (!result.trouble().isEmpty()) {
      line.append("; ").append(OneLine.of(result.trouble()));
    }
    if (!result.triggered().stream().allMatch(RunResult::isSuccess)) {
      line.append("; a triggered run failed");
    }
    if (all.isEmpty()) {
      line.append("; it has no tasks");
    }
    if (all.stream().anyMatch(one -> one.state() == TaskState.SIMULATED)) {
      line.append("\nSimulated tasks were checked and rendered, but did nothing.");
    }
    return line.toString();
  }
}
