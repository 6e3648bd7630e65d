package dev.dagproof.run.engine;

import dev.dagproof.run.plan.DagPlan;
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
  /** The DAG of this id; null if there is none. */
  @Nullable DagPlan dag(String id) {
    return dags.stream().filter(dag -> dag.id().equals(id)).findFirst().orElse(null);
  }
}
