package dev.dagproof.run.engine;

import dev.dagproof.run.plan.DagPlan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the Python side found.
 *
 * @param python the interpreter's version
 * @param notes what is worth knowing: names that Airflow does not have, for example
 */
public record Loaded(
    List<DagPlan> dags, List<LoadFailure> failures, String python, List<String> notes) {
  /** The same after failures of earlier attempts. */
  public Loaded after(List<LoadFailure> earlier) {
    List<LoadFailure> all = new ArrayList<>(earlier);
    all.addAll(failures);
    return new Loaded(dags, List.copyOf(all), python, notes);
  }

  /** The DAG of this id; null if there is none. */
  @Nullable DagPlan dag(String id) {
    return dags.stream().filter(dag -> dag.id().equals(id)).findFirst().orElse(null);
  }
}
