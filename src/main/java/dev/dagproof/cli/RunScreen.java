package dev.dagproof.cli;

import dev.dagproof.report.Look;
import dev.dagproof.run.engine.RunFolder;
import dev.dagproof.run.engine.RunListener;
import dev.dagproof.run.output.JsonResult;
import dev.dagproof.run.output.JunitResult;
import dev.dagproof.run.output.LineProgress;
import dev.dagproof.run.output.LiveTree;
import dev.dagproof.run.output.Outcome;
import dev.dagproof.run.output.Page;
import dev.dagproof.run.output.Palette;
import dev.dagproof.run.output.PlanReport;
import dev.dagproof.run.output.Summary;
import dev.dagproof.run.plan.DagPlan;
import dev.dagproof.run.state.RunState;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/** What a run prints: as it goes on, and at its end. */
final class RunScreen {
  private static final int TABLE_WIDTH = 120;
  private static final int USUAL_COLUMNS = 80;
  private static final int USUAL_ROWS = 24;

  private final Environment environment;
  private final RunOptions.Format format;
  private final Palette palette;
  private final boolean isLive;

  private RunScreen(
      Environment environment, RunOptions.Format format, Palette palette, boolean isLive) {
    this.environment = environment;
    this.format = format;
    this.palette = palette;
    this.isLive = isLive;
  }

  static RunScreen of(RunOptions options, Environment environment) throws UsageException {
    boolean isTerminal = environment.isTerminal().getAsBoolean();
    Palette palette =
        switch (options.color(new SettingValues(List.of()))) {
          case ALWAYS -> Palette.COLORED;
          case NEVER -> Palette.PLAIN;
          case AUTO ->
              environment.hasVariable("NO_COLOR") || !isTerminal ? Palette.PLAIN : Palette.COLORED;
        };
    // A debugger and a tree that is drawn again and again cannot share a terminal.
    boolean isLive =
        isTerminal
            && options.values(RunOption.PDB).isEmpty()
            && !"dumb".equals(environment.variables().apply("TERM"));
    return new RunScreen(environment, options.format(), palette, isLive);
  }

  /** Whether a person reads it, who can decide what to do about errors; a program wants the run. */
  boolean isForPeople() {
    return format == RunOptions.Format.TEXT;
  }

  boolean isColored() {
    return palette == Palette.COLORED;
  }

  /** Shows a run while it goes on: a tree on a terminal, else lines; with JSON nothing. */
  RunListener progress(RunState state, RunFolder folder, InstantSource clock) {
    if (format == RunOptions.Format.TEXT && isLive) {
      return new LiveTree(state, folder, this::printNow, palette, size(), clock);
    }
    return new LineProgress(
        format == RunOptions.Format.TEXT ? this::printNow : line -> {}, palette, clock);
  }

  /** Shows which DAGs there are. */
  void list(List<DagPlan> dags) {
    StringBuilder ids = new StringBuilder();
    dags.forEach(dag -> ids.append(dag.id()).append('\n'));
    boolean isJson = format == RunOptions.Format.JSON;
    environment.out().print(isJson ? JsonResult.list(dags) : ids.toString());
  }

  /** Shows what a run would do. */
  void show(PlanReport plan) {
    environment
        .out()
        .print(format == RunOptions.Format.JSON ? plan.json() : plan.text(palette, tableWidth()));
  }

  /** A file as a person would name it. */
  String shown(Path file) {
    return page().shown(file);
  }

  /** Shows how it ended. */
  void end(Outcome outcome) {
    environment
        .out()
        .print(
            switch (format) {
              case JSON -> JsonResult.of(outcome);
              case JUNIT -> JunitResult.of(outcome);
              case TEXT -> new Summary(outcome, palette, page()).text();
            });
  }

  private Page page() {
    boolean isWrapped = environment.width() != Look.UNLIMITED;
    return new Page(tableWidth(), isWrapped, environment.workingDirectory());
  }

  private int tableWidth() {
    return environment.width() == Look.UNLIMITED ? TABLE_WIDTH : environment.width();
  }

  private LiveTree.Size size() {
    int columns = environment.width() == Look.UNLIMITED ? USUAL_COLUMNS : environment.width();
    try {
      return new LiveTree.Size(columns, Integer.parseInt(environment.variables().apply("LINES")));
    } catch (NumberFormatException e) {
      return new LiveTree.Size(columns, USUAL_ROWS);
    }
  }

  private void printNow(String text) {
    environment.out().print(text);
    environment.out().flush();
  }
}
