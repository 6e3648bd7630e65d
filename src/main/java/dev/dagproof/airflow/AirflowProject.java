package dev.dagproof.airflow;

import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.python.semantic.ModuleGraph;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.PythonModule;

/** The files of a project, as one version of Airflow sees them. Safe for many threads. */
public final class AirflowProject {
  private final AirflowVersion version;
  private final NameResolver resolver;

  /** The project whose files this graph holds. */
  public AirflowProject(AirflowVersion version, ModuleGraph graph) {
    this.version = version;
    resolver = new NameResolver(graph);
  }

  /** The model of one file. */
  public AirflowModule module(PythonModule python) {
    return new AirflowModule(python, version, resolver);
  }
}
