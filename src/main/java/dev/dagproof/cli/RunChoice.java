package dev.dagproof.cli;

import dev.dagproof.run.engine.RefusedException;
import dev.dagproof.run.engine.RunSettings;
import dev.dagproof.run.engine.Selection;
import dev.dagproof.run.input.RunInput;
import dev.dagproof.run.plan.DagPlan;
import java.util.List;

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
