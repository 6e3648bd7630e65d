package dev.dagproof.airflow.discovery;

import java.util.List;

/**
 * A DAG whose id a DAG of another file has.
 *
 * @param others those of the other files
 * @param certain whether Airflow surely reads all of these files together
 * @param imported whether one of the others is this very DAG, which this file imports
 */
public record DagClash(FoundDag dag, List<FoundDag> others, boolean certain, boolean imported) {
  public DagClash {
    others = List.copyOf(others);
  }
}
