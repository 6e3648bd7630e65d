package dev.dagproof.airflow;

import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.airflow.parsing.HeavyPackages;
import dev.dagproof.airflow.requirement.Distributions;
import dev.dagproof.airflow.structure.Authoring;
import dev.dagproof.python.semantic.ModuleFinder;
import dev.dagproof.python.semantic.ModuleGraph;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.source.TextFiles;

/** The files of a project, as one version of Airflow sees them. Safe for many threads. */
public final class AirflowProject {
  private final AirflowVersion version;
  private final HeavyPackages heavyPackages;
  private final NameResolver resolver;
  private final ModuleGraph graph;
  private final Authoring authoring;
  private final ModuleFinder finder;
  private final TextFiles files;
  private final Distributions distributions = new Distributions();

  /**
   * The project whose files this graph holds.
   *
   * @param heavyPackages those whose import is slow
   * @param files reads what stands beside them: template files
   */
  public AirflowProject(
      AirflowVersion version, HeavyPackages heavyPackages, ModuleGraph graph, TextFiles files) {
    this.version = version;
    this.heavyPackages = heavyPackages;
    this.files = files;
    this.graph = graph;
    authoring = new Authoring(graph);
    finder = graph.finder();
    resolver = new NameResolver(graph);
  }

  /** The model of one file. */
  public AirflowModule module(PythonModule python) {
    return new AirflowModule(
        python, version, heavyPackages, resolver, graph, authoring, finder, files, distributions);
  }
}
