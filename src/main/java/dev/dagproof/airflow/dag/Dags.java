package dev.dagproof.airflow.dag;

import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.PythonModule;
import java.util.List;

/**
 * The DAGs of a file, if all that it does with tasks is understood: straight code, {@code with
 * DAG(…)}, {@code @dag} functions, groups, ids that are written out.
 */
public final class Dags {
  private Dags() {}

  /** The DAGs of a file; none where anything in it may make tasks that are not seen. */
  public static List<StaticDag> of(PythonModule module, NameResolver resolver) {
    return new DagReader(module, resolver).read();
  }
}
