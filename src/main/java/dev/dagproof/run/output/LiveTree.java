package dev.dagproof.run.output;

import dev.dagproof.run.engine.RunFolder;
import dev.dagproof.run.engine.RunListener;
import dev.dagproof.run.plan.GroupPlan;
import dev.dagproof.run.plan.TaskPlan;
import dev.dagproof.run.state.RunState;
import dev.dagproof.run.state.TaskInstance;
import dev.dagproof.run.state.TaskState;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The groups and tasks of a run on a terminal, with their states, while it goes on. Where they do
 * not fit, those that have ended well are left out first, then those that have not begun.
 */
public final class LiveTree implements RunListener {
  private static final Duration PERIOD = Duration.ofMillis(120);
  private static final int INDENT = 2;
  private static final int WIDEST_NAME = 40;

  private final RunState state;
  private final RunFolder folder;
  private final Screen screen;
  private final Palette palette;
  private final Size size;
  private final InstantSource clock;

  /** The terminal's. */
  public record Size(int columns, int rows) {}

  private record Row(int depth, String name, @Nullable TaskInstance instance) {}

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
    List<Row> rows = fitting(rows());
    int width = 0;
    for (Row row : rows) {
      width = Math.max(width, row.depth() * INDENT + row.name().length());
    }
    width = Math.min(width, WIDEST_NAME);
    List<String> lines = new ArrayList<>();
    for (Row row : rows) {
      lines.add(line(row, width));
    }
    lines.add(counts());
    screen.draw(lines);
  }

  // What there is to show

  private List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    addGroup(null, 0, rows);
    return rows;
  }

  private void addGroup(@Nullable String group, int depth, List<Row> rows) {
    for (TaskPlan task : state.dag().tasks()) {
      if (Objects.equals(task.group(), group)) {
        String label = label(task.id(), group);
        for (TaskInstance instance : state.of(task)) {
          String index = instance.mapIndex() < 0 ? "" : "[" + instance.mapIndex() + "]";
          rows.add(new Row(depth, label + index, instance));
        }
      }
    }
    for (GroupPlan below : state.dag().groups()) {
      if (Objects.equals(below.parent(), group)) {
        int title = rows.size();
        addGroup(below.id(), depth + 1, rows);
        if (rows.size() > title) {
          rows.add(title, new Row(depth, label(below.id(), group), null));
        }
      }
    }
  }

  private static String label(String id, @Nullable String group) {
    return group != null && id.startsWith(group + ".") ? id.substring(group.length() + 1) : id;
  }

  private List<Row> fitting(List<Row> rows) {
    int room = Math.max(size.rows() - 2, 3);
    if (rows.size() <= room) {
      return rows;
    }
    List<Row> kept = new ArrayList<>(rows);
    kept.removeIf(row -> row.instance() == null || isFine(row.instance()));
    if (kept.size() > room) {
      kept.removeIf(row -> row.instance() != null && row.instance().state() == TaskState.NONE);
    }
    return kept.size() > room ? kept.subList(kept.size() - room, kept.size()) : kept;
  }

  private static boolean isFine(TaskInstance instance) {
    return instance.state().isFinal() && !instance.state().isFailure();
  }

  // Lines

  private String line(Row row, int width) {
    TaskInstance instance = row.instance();
    String name = OneLine.cut(" ".repeat(row.depth() * INDENT) + row.name(), width);
    if (instance == null) {
      return palette.bold(OneLine.cut("  " + name, size.columns() - 1));
    }
    TaskState at = instance.state();
    String word = at == TaskState.NONE ? "" : at.word();
    String time = time(instance);
    String rest = OneLine.cut("  " + OneLine.of(rest(instance)), size.columns() - width - 32);
    return palette.state(at, mark(at))
        + " "
        + name
        + " ".repeat(width - name.length() + 2)
        + palette.state(at, word)
        + " ".repeat(Math.max(17 - word.length(), 1))
        + time
        + " ".repeat(Math.max(9 - time.length(), 0))
        + palette.faint(rest);
  }

  private static String mark(TaskState state) {
    return switch (state) {
      case SUCCESS -> "✓";
      case SIMULATED -> "≈";
      case FAILED, UPSTREAM_FAILED -> "✗";
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
      return LogTail.of(folder.log(instance));
    }
    return instance.failure() != null ? instance.failure().first().headline() : instance.reason();
  }

  private String counts() {
    Map<TaskState, Integer> counts = new EnumMap<>(TaskState.class);
    for (TaskInstance instance : state.all()) {
      counts.merge(instance.state(), 1, Integer::sum);
    }
    StringBuilder line = new StringBuilder();
    counts.forEach(
        (at, count) ->
            line.append(line.isEmpty() ? "" : ", ")
                .append(count)
                .append(' ')
                .append(at == TaskState.NONE ? "waiting" : at.word()));
    return palette.faint(OneLine.cut(line.toString(), size.columns() - 1));
  }
}
