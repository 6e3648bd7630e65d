package dev.dagproof.run.output;

import dev.dagproof.run.engine.RunFolder;
import dev.dagproof.run.engine.RunListener;
import dev.dagproof.run.output.TreeRows.Row;
import dev.dagproof.run.state.Failure;
import dev.dagproof.run.state.RunState;
import dev.dagproof.run.state.TaskInstance;
import dev.dagproof.run.state.TaskState;
import dev.dagproof.terminal.Columns;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The groups and tasks of a run on a terminal, with their states, while it goes on. */
public final class LiveTree implements RunListener {
  private static final Duration PERIOD = Duration.ofMillis(120);
  private static final int TAIL = 2_000;
  private static final int INDENT = 2;
  private static final int SHORTEST_NAME = 16;
  private static final int TIME = 7;
  private static final int LEAST_REST = 8;

  /** Columns of a line that are neither name nor state. */
  private static final int FIXED = 2 + 2 + 2 + TIME + 2;

  private final RunState state;
  private final RunFolder folder;
  private final Screen screen;
  private final Palette palette;
  private final Size size;
  private final InstantSource clock;

  /** The terminal's. */
  public record Size(int columns, int rows) {}

  /** A tree that is drawn by this screen until it is closed. */
  public LiveTree(
      RunState state,
      RunFolder folder,
      Consumer<String> terminal,
      Palette palette,
      Size size,
      InstantSource clock) {
    this.state = state;
    this.folder = folder;
    this.screen = new Screen(terminal);
    this.palette = palette;
    this.size = size;
    this.clock = clock;
  }

  @Override
  public void end() {
    screen.clear();
  }

  @Override
  public Duration period() {
    return PERIOD;
  }

  @Override
  public void changed(TaskInstance instance) {
    // Drawn with the next tick: of a thousand changes a second nobody sees each.
  }

  @Override
  public void note(@Nullable TaskInstance instance, String text) {
    String about = instance == null ? "" : instance.key() + ": ";
    screen.printAbove(OneLine.cut(about + OneLine.of(text), size.columns() - 1));
  }

  @Override
  public void tick() {
    List<Row> rows = new TreeRows(state).fitting(Math.max(size.rows() - 2, 3));
    int names = 0;
    int states = 0;
    for (Row row : rows) {
      names = Math.max(names, row.depth() * INDENT + Columns.of(row.name()));
      states = Math.max(states, word(row.instance()).length());
    }
    names = Math.min(names, Math.max(size.columns() - states - FIXED, SHORTEST_NAME));
    List<String> lines = new ArrayList<>();
    for (Row row : rows) {
      lines.add(line(row, names, states));
    }
    lines.add(palette.faint(OneLine.cut(Counts.of(state.all(), "waiting"), size.columns() - 1)));
    screen.draw(lines);
  }

  private String line(Row row, int names, int states) {
    String indent = " ".repeat(row.depth() * INDENT);
    String name = indent + OneLine.cutInside(row.name(), Math.max(names - indent.length(), 3));
    TaskInstance instance = row.instance();
    if (instance == null) {
      String counts = row.of().isEmpty() ? "" : "  " + Counts.of(row.of(), "waiting");
      int room = size.columns() - 3 - Columns.of(name);
      return palette.bold("  " + name) + palette.faint(OneLine.cut(counts, Math.max(room, 0)));
    }
    TaskState at = instance.state();
    String line =
        palette.state(at, mark(at))
            + " "
            + OneLine.pad(name, names + 2)
            + palette.state(at, OneLine.pad(word(instance), states + 2))
            + OneLine.pad(time(instance), TIME + 2);
    int room = size.columns() - 1 - (2 + names + 2 + states + 2 + TIME + 2);
    return room < LEAST_REST
        ? line.stripTrailing()
        : line + palette.faint(OneLine.cut(OneLine.of(rest(instance)), room));
  }

  private static String word(@Nullable TaskInstance instance) {
    return instance == null || instance.state() == TaskState.NONE ? "" : instance.state().word();
  }

  private static String mark(TaskState state) {
    return switch (state) {
      case SUCCESS -> "✓";
      case SIMULATED -> "≈";
      case FAILED -> "✗";
      case UPSTREAM_FAILED -> "↑";
      case SKIPPED, REMOVED -> "-";
      case RUNNING -> "▸";
      case UP_FOR_RETRY, UP_FOR_RESCHEDULE -> "…";
      case NONE, QUEUED -> "·";
    };
  }

  private String time(TaskInstance instance) {
    Instant started = instance.started();
    if (started == null || !instance.task().needsProcess()) {
      return "";
    }
    Instant ended = instance.ended();
    return Seconds.of(Duration.between(started, ended == null ? clock.instant() : ended));
  }

  private String rest(TaskInstance instance) {
    if (instance.state() == TaskState.RUNNING) {
      return LogEnd.of(folder.log(instance), TAIL).lastLine();
    }
    Failure failure = instance.failure();
    boolean isFailed =
        instance.state() == TaskState.FAILED || instance.state() == TaskState.UP_FOR_RETRY;
    return failure != null && isFailed ? failure.first().headline() : instance.reason();
  }
}
