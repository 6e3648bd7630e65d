package dev.dagproof.airflow.virtualenv;

import dev.dagproof.airflow.catalog.AirflowPackage;
import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.airflow.requirement.Distributions;
import dev.dagproof.airflow.requirement.Requirement;
import dev.dagproof.airflow.task.Presence;
import dev.dagproof.airflow.virtualenv.ImportProblem.Reason;
import dev.dagproof.python.semantic.Execution;
import dev.dagproof.python.semantic.ModuleFinder;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.semantic.PythonValue;
import dev.dagproof.python.semantic.StandardLibrary;
import dev.dagproof.python.source.PythonVersion;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the imports of one shipped callable that its environment does not serve.
 *
 * <p>Facts: recorded cases imports_local_package_inside (and its neighbours),
 * raise_airflow_skip_inside, transitive_requirement_imported. Since 3.0, the folder of the DAG
 * bundle is on the environment's path ({@code _execute_python_callable_in_subprocess} of
 * apache-airflow-providers-standard); before, Airflow's own import puts the DAGs folder there.
 */
final class ImportProblems {
  private final VirtualenvTask task;
  private final PythonModule module;
  private final TargetEnvironment environment;
  private final AirflowVersion version;
  private final ModuleFinder finder;
  private final Distributions distributions;
  private final List<ImportProblem> found = new ArrayList<>();
  private @Nullable InstalledPackages installed;

  ImportProblems(
      VirtualenvTask task,
      TargetEnvironment environment,
      AirflowVersion version,
      ModuleFinder finder,
      Distributions distributions) {
    this.task = task;
    this.module = task.callable().module();
    this.environment = environment;
    this.version = version;
    this.finder = finder;
    this.distributions = distributions;
  }

  /** The problems of these imports, which are those of the task's callable. */
  List<ImportProblem> of(ShippedImports imports) {
    boolean elsewhere = imports.changesEnvironment() || environment.mayHavePath();
    for (ShippedImport one : imports.found()) {
      if (one.level() > 0) {
        add(one, Reason.RELATIVE, ".".repeat(one.level()) + text(one.source()), true);
      } else if (!elsewhere) {
        check(one);
      }
    }
    return found;
  }

  private static String text(@Nullable String source) {
    return source == null ? "" : source;
  }

  private void check(ShippedImport one) {
    if (isOfPython(one.topLevel())) {
      checkPython(one);
    } else if (AirflowPackage.holds(one.module())) {
      checkAirflow(one);
    } else if (isOfProject(one)) {
      checkProject(one);
    } else if (isClosed() && !finder.mayHold(module.path(), one.topLevel())) {
      checkRequired(one);
    }
  }

  /** Whether nothing but the requirements is installed there. */
  private boolean isClosed() {
    return environment.isBuiltWithoutSystem();
  }

  // Airflow

  private void checkAirflow(ShippedImport one) {
    if (isClosed() && !installed().isOpen() && !holdsAirflow()) {
      add(one, Reason.AIRFLOW, one.module(), installed().isKnown());
    }
  }

  private boolean holdsAirflow() {
    return installed().holds("apache-airflow")
        || installed().holds("apache-airflow-core")
        || installed().holds("apache-airflow-task-sdk")
        || installed().hasOneLike("airflow");
  }

  // The project

  private boolean isOfProject(ShippedImport one) {
    return finder.find(module.path(), one.module(), 0).isPresent()
        || (one.source() != null && finder.find(module.path(), one.dotted(), 0).isPresent());
  }

  private void checkProject(ShippedImport one) {
    boolean known = !distributions.bringing(one.topLevel()).isEmpty();
    if (version.isAtLeast(3, 0) || known) {
      return;
    }
    boolean expectsAirflow =
        !task.task()
            .arguments()
            .value("expect_airflow", new PythonValue.Bool(true))
            .equals(new PythonValue.Bool(false));
    if (!task.task().kind().isVirtualenv()) {
      if (environment.airflow() != Presence.YES) {
        add(one, Reason.PROJECT, one.module(), false);
      }
    } else if (environment.systemSitePackages() != Presence.NO) {
      add(one, Reason.PROJECT, one.module(), false);
    } else if (!installed().hasOneLike(one.topLevel())) {
      boolean airflow = holdsAirflow();
      if (!airflow || !expectsAirflow) {
        add(one, Reason.PROJECT, one.module(), !airflow && installed().isKnown());
      }
    }
  }

  // Requirements

  private void checkRequired(ShippedImport one) {
    if (installed().isOpen() || (distributions.isShared(one.topLevel()) && isUnknown(one))) {
      return;
    }
    List<String> candidates = distributions.bringing(one.dotted());
    if (candidates.isEmpty()) {
      candidates = List.of(Requirement.normalized(one.topLevel()));
    }
    for (String candidate : candidates) {
      if (installed().holds(candidate)) {
        return;
      }
    }
    if (installed().isEmpty()) {
      add(one, Reason.NOTHING_REQUIRED, one.module(), candidates, !isUnknown(one));
    } else if (installed().isFullyKnown()) {
      add(one, Reason.NOT_REQUIRED, one.module(), candidates, false);
    }
  }

  private boolean isUnknown(ShippedImport one) {
    return distributions.bringing(one.dotted()).isEmpty();
  }

  // Python

  /** Of the standard library, or of what comes with pip. */
  private static boolean isOfPython(String topLevel) {
    return switch (topLevel) {
      case "pip", "setuptools", "pkg_resources", "wheel", "_distutils_hack" -> true;
      default -> StandardLibrary.mayContain(topLevel);
    };
  }

  /** A module that came late or was taken out, where the task names its version of Python. */
  private void checkPython(ShippedImport one) {
    PythonVersion python =
        task.task()
            .arguments()
            .value("python_version", PythonValue.None.NONE)
            .text()
            .map(PythonVersion::parse)
            .orElse(null);
    if (python != null
        && StandardLibrary.lacks(python, one.topLevel())
        && isClosed()
        && !installed().isOpen()
        && !finder.mayHold(module.path(), one.topLevel())
        && !installed().mayReplace(one.topLevel())) {
      add(one, Reason.NOT_IN_PYTHON, one.topLevel(), installed().isKnown());
    }
  }

  private InstalledPackages installed() {
    InstalledPackages known = installed;
    if (known == null) {
      known = new InstalledPackages(task.task(), environment, distributions);
      installed = known;
    }
    return known;
  }

  private void add(ShippedImport one, Reason reason, String name, boolean certain) {
    add(one, reason, name, List.of(), certain);
  }

  private void add(
      ShippedImport one, Reason reason, String name, List<String> brought, boolean certain) {
    boolean fails = certain && task.certain() && one.execution() == Execution.ALWAYS;
    found.add(new ImportProblem(task, one.node(), name, reason, brought, fails));
  }
}
