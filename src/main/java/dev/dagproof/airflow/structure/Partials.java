package dev.dagproof.airflow.structure;

import dev.dagproof.airflow.structure.StructureFault.Kind;
import dev.dagproof.python.evaluation.Evaluator;
import dev.dagproof.python.evaluation.Site;
import java.util.ArrayList;
import java.util.List;

/** What {@code partial(…)} gave, and whether anything came of it. */
final class Partials {
  private final List<Made> made = new ArrayList<>();

  private record Made(PartialCall partial, StaticDag dag, Site site) {}

  /** Remembers one that is made in a DAG; gives it back. */
  PartialCall add(PartialCall partial, Evaluator at) {
    StaticDag dag = partial.world().dag();
    if (dag != null) {
      made.add(new Made(partial, dag, at.site()));
    }
    return partial;
  }

  /** Something is done with it, or may be. */
  void use(PartialCall partial) {
    made.removeIf(one -> one.partial == partial);
  }

  /** Those that nothing expands: Airflow makes no task of them. */
  List<StructureFault> faults() {
    List<StructureFault> faults = new ArrayList<>();
    for (Made one : made) {
      if (one.dag.isComplete()) {
        faults.add(new StructureFault(Kind.EXPAND_NEVER, one.site, true, "", null));
      }
    }
    return faults;
  }
}
