package dev.dagproof.run.engine;

import dev.dagproof.run.plan.DagPlan;
import java.util.List;

/**
 * What the Python side found.
 *
 * @param python the interpreter's version
 * @param notes what is worth knowing: names that Airflow does not have, for example
 */
public record Loaded(
    List<DagPlan> dags, List<LoadFailure> failures, String python, List<String> notes) {}
