package dev.dagproof.airflow.timing;

import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.airflow.structure.StaticDag;
import dev.dagproof.airflow.structure.Structure;
import java.util.ArrayList;
import java.util.List;

/** Finds what is wrong with when the DAGs of a file run. */
public final class TimingFaults {
  private TimingFaults() {}

  /** All of it, DAG by DAG. */
  public static List<TimingFault> of(Structure structure, AirflowVersion version) {
    List<TimingFault> faults = new ArrayList<>();
    for (StaticDag dag : structure.dags()) {
      DagSettings settings = new DagSettings(dag, version);
      new ScheduleChecker(settings, structure, faults).check();
      new DateChecker(settings, faults).check();
      new SpanChecker(settings, faults).check();
      new ParamChecker(settings, faults).check();
    }
    return faults;
  }
}
