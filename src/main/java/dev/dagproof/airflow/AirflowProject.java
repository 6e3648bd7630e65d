package dev.dagproof.airflow;

import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.airflow.discovery.DagsFolder;
import dev.dagproof.airflow.discovery.ProjectDags;
import dev.dagproof.airflow.parsing.HeavyPackages;
import dev.dagproof.airflow.requirement.Distributions;
import dev.dagproof.airflow.structure.Authoring;
import dev.dagproof.python.semantic.ModuleFinder;
import dev.dagproof.python.semantic.ModuleGraph;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.source.TextFiles;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
  private final DagsFolder folder;
  private final ProjectDags dags;

  /**
   * The project whose files this graph holds.
   *
   * @param heavyPackages those whose import is slow
   * @param files reads what stands beside them: template files
   * @param dagsFolder the folder that Airflow reads; null if nobody said
   */
  public AirflowProject(
      AirflowVersion version,
      HeavyPackages heavyPackages,
      ModuleGraph graph,
      TextFiles files,
      @Nullable Path dagsFolder) {
    this.version = version;
    this.heavyPackages = heavyPackages;
    this.files = files;
    this.graph = graph;
    authoring = new Authoring(graph);
    finder = graph.finder();
    resolver = new NameResolver(graph);
    folder = new DagsFolder(finder.projectRoot(), dagsFolder);
    dags = new ProjectDags(folder);
  }

  /** The model of one file. */
  public AirflowModule module(PythonModule python) {
    return new AirflowModule(
        python,
        version,
        heavyPackages,
        resolver,
        graph,
        authoring,
        finder,
        files,
        distributions,
        folder);
  }

  /** Notes the DAGs of a file, if Airflow reads it. */
  public void note(AirflowModule module) {
    if (module.isLoaded()) {
      dags.add(module.structure());
    }
  }

  /** The DAGs that were noted. */
  public ProjectDags dags() {
    return dags;
  }

  /** A file that was checked before; empty if it cannot be read any more. */
  public Optional<PythonModule> file(Path path) {
    return graph.loadOnce(path);
  }
}
