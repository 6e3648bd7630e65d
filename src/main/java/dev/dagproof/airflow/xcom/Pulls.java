package dev.dagproof.airflow.xcom;

import dev.dagproof.airflow.result.Misread;
import java.util.List;

/**
 * What is wrong with the pulls of a DAG file.
 *
 * @param faults those that find nothing, or by chance
 * @param misreads the places that take what they find for what it is not
 */
public record Pulls(List<PullFault> faults, List<Misread> misreads) {
  /** Copies the lists. */
  public Pulls {
    faults = List.copyOf(faults);
    misreads = List.copyOf(misreads);
  }
}
