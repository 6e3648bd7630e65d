package dev.dagproof.cli;

import dev.dagproof.run.engine.RefusedException;
import dev.dagproof.run.engine.RunSettings;
import dev.dagproof.run.engine.Selection;
import dev.dagproof.run.input.RunInput;
import dev.dagproof.run.plan.DagPlan;
import dev.dagproof.run.plan.TaskPlan;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What of the loaded files is to run, and how: the options as the engine takes them. */
record RunChoice(RunOptions options, RunInput input) {
  /**
   * The DAG that is named, or the only one, with those of its tasks that are to run.
   *
   * @throws RefusedException if there is no such DAG, or no such task
   */
  DagPlan dag(List<DagPlan> dags) throws RefusedException {
    DagPlan whole = named(dags);
    Selection.check(whole, List.copyOf(input.mocks().keySet()), RunOption.MOCK.option());
    Selection selection =
        new Selection(
            options.values(RunOption.TASK),
            options.values(RunOption.FROM),
            options.values(RunOption.UNTIL));
    DagPlan chosen = selection.of(whole);
    for (RunOption option : List.of(RunOption.MARK_SUCCESS, RunOption.PDB)) {
      Selection.check(chosen, options.values(option), option.option());
    }
    return chosen;
  }

  private DagPlan named(List<DagPlan> dags) throws RefusedException {
    String ids = String.join(", ", dags.stream().map(DagPlan::id).toList());
    String wanted = options.dagId();
    if (wanted == null && dags.size() == 1) {
      return dags.getFirst();
    }
    for (DagPlan dag : dags) {
      if (dag.id().equals(wanted)) {
        return dag;
      }
    }
    if (dags.isEmpty()) {
      throw new RefusedException("there is no DAG in `" + options.path() + "`");
    }
    throw new RefusedException(
        wanted == null
            ? "there are several DAGs; name one of them: " + ids
            : "there is no DAG `" + wanted + "`; there are: " + ids);
  }

  /** What a person may not expect of this choice. */
  List<String> notes(List<DagPlan> dags, DagPlan chosen) throws RefusedException {
    List<String> notes = new ArrayList<>();
    List<String> marked = options.values(RunOption.MARK_SUCCESS);
    for (TaskPlan task : chosen.tasks()) {
      boolean isRun = !task.kind().equals("simulated") && !Selection.matches(marked, task.id());
      if (isRun && input.mocks().containsKey(task.id())) {
        notes.add(
            "`" + task.id() + "` runs, so its mock is not used; with --mark-success it would be");
      }
    }
    DagPlan whole = named(dags);
    Set<String> missing = new LinkedHashSet<>();
    for (TaskPlan task : chosen.tasks()) {
      for (TaskPlan above : whole.upstream(task)) {
        if (!chosen.hasTask(above.id()) && !input.mocks().containsKey(above.id())) {
          missing.add("`" + above.id() + "`");
        }
      }
    }
    if (!missing.isEmpty()) {
      notes.add("not run: " + String.join(", ", missing) + "; --mock can give their results");
    }
    return notes;
  }

  /** How it is to run. */
  RunSettings settings(boolean isAirflow3) throws UsageException {
    List<String> marked = options.values(RunOption.MARK_SUCCESS);
    List<String> debugged = options.values(RunOption.PDB);
    int processors = Runtime.getRuntime().availableProcessors();
    return new RunSettings(
        isAirflow3,
        debugged.isEmpty() ? options.number(RunOption.JOBS, processors) : 1,
        options.has(RunOption.KEEP_GOING),
        options.has(RunOption.FAST_RETRIES),
        task -> Selection.matches(marked, task),
        task -> Selection.matches(debugged, task),
        input.mocks());
  }
}
