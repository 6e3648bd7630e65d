package dev.dagproof.airflow.virtualenv;

import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.airflow.requirement.Distributions;
import dev.dagproof.airflow.requirement.PipLine;
import dev.dagproof.airflow.requirement.Requirement;
import dev.dagproof.airflow.result.TaskResults;
import dev.dagproof.airflow.task.PythonTask;
import dev.dagproof.airflow.template.TemplateUse;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.semantic.ModuleFinder;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.source.TextFiles;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** What the environments of a file's tasks lack. Each part is worked out when it is asked for. */
public final class ShippedEnvironments {
  private final AirflowVersion version;
  private final NameResolver resolver;
  private final ModuleFinder finder;
  private final TextFiles files;
  private final Distributions distributions;
  private final List<PythonTask> tasks;
  private final List<VirtualenvTask> shipped;
  private final IdentityHashMap<PythonTask, TargetEnvironment> environments =
      new IdentityHashMap<>();

  /** The environments of these tasks; for one thread. */
  public ShippedEnvironments(
      AirflowVersion version,
      NameResolver resolver,
      ModuleFinder finder,
      TextFiles files,
      Distributions distributions,
      List<PythonTask> tasks,
      List<VirtualenvTask> shipped) {
    this.version = version;
    this.resolver = resolver;
    this.finder = finder;
    this.files = files;
    this.distributions = distributions;
    this.tasks = tasks;
    this.shipped = shipped;
  }

  /** The requirements that Airflow or pip does not take. */
  public List<RequirementProblem> requirementProblems() {
    List<RequirementProblem> found = new ArrayList<>();
    for (PythonTask task : tasks) {
      if (task.kind().isVirtualenv()) {
        found.addAll(new RequirementProblems(task, environment(task), version).of());
      }
    }
    return found;
  }

  /**
   * A requirement that leaves the version open.
   *
   * @param requirement what is asked for
   */
  public record Unpinned(PythonTask task, RequirementEntry entry, Requirement requirement) {}

  /** The requirements that leave the version open, of tasks without constraints. */
  public List<Unpinned> unpinned() {
    List<Unpinned> found = new ArrayList<>();
    for (PythonTask task : tasks) {
      if (task.kind().isVirtualenv() && !task.arguments().names("pip_install_options")) {
        found.addAll(unpinned(task));
      }
    }
    return found;
  }

  private List<Unpinned> unpinned(PythonTask task) {
    List<Unpinned> found = new ArrayList<>();
    for (RequirementEntry entry : environment(task).requirements().entries()) {
      for (PipLine line : entry.lines()) {
        Requirement requirement = line.requirement().orElse(null);
        if (line.kind() == PipLine.Kind.CONSTRAINTS) {
          return List.of();
        }
        if (requirement != null && !requirement.isPinned()) {
          found.add(new Unpinned(task, entry, requirement));
        }
      }
    }
    return found;
  }

  /**
   * The parts of the context that templates with native types give to a task, and that do not reach
   * its callable.
   *
   * @param rendered the templates of the file
   */
  public List<PassedObject> nativeObjects(VirtualenvTask task, List<TemplateUse> rendered) {
    return new NativeTemplates(version, rendered).of(task, environment(task.task()));
  }

  /** The results of other tasks that the environment of this task cannot read. */
  public List<PassedObject> passedResults(VirtualenvTask task, TaskResults results) {
    return new PassedResults(results, resolver).of(task, environment(task.task()));
  }

  /** The imports of the callables that their environments do not serve. */
  public List<ImportProblem> importProblems() {
    List<ImportProblem> found = new ArrayList<>();
    IdentityHashMap<FunctionDef, ShippedImports> imports = new IdentityHashMap<>();
    for (VirtualenvTask task : shipped) {
      // The body of an async function does not run there.
      if (!task.callable().function().isAsync()) {
        ShippedImports own =
            imports.computeIfAbsent(
                task.callable().function(),
                key -> ShippedImports.of(new ShippedFunction(task.callable(), resolver)));
        found.addAll(
            new ImportProblems(task, environment(task.task()), version, finder, distributions)
                .of(own));
      }
    }
    return found;
  }

  private TargetEnvironment environment(PythonTask task) {
    return environments.computeIfAbsent(
        task, key -> new TargetEnvironment(task, version, resolver, files));
  }
}
