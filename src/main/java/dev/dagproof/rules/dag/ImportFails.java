package dev.dagproof.rules.dag;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.discovery.ImportFault;
import dev.dagproof.lint.Finding;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Rule;
import dev.dagproof.lint.RuleInfo;
import dev.dagproof.lint.Severity;
import dev.dagproof.python.evaluation.Site;
import dev.dagproof.python.semantic.PythonModule;

/** An import that fails when Airflow reads the DAG file. */
public final class ImportFails implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("DAG415", "import-fails")
          .error()
          .summary("An import of a DAG file fails")
          .why(
              """
              Airflow cannot load the file: none of its DAGs appears. The module has no such \
              name, be it a file of the project or one of the standard library; a \
              package of the project has no such module; a relative import leads out of its \
              package; or modules import each other, and one of them is asked for what it has not \
              defined yet.

              Airflow loads a DAG file under a name of its own: a module that imports the DAG \
              file runs it once more, so that no DAG file can be part of such a circle.

              On Python's path are the DAGs folder, `plugins` and `config`: neither the file's \
              own folder nor the root of the repository. Which folder it is says the setting \
              `dags-folder`; without it a folder of the name `dags` counts, or the one that is \
              checked, if a DAG file lies at its top. In a folder `dags` without one it is a warning.

              A package that is neither of the project nor of the standard library is never \
              reported, be its name mistyped or not: what is installed beside Airflow the files \
              do not tell.\
              """)
          .bad(
              """
              from datetime import datetime, timespan

              from airflow import DAG
              from airflow.operators.empty import EmptyOperator

              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  EmptyOperator(task_id="load", execution_timeout=timespan(hours=1))
              """)
          .good(
              """
              from datetime import datetime, timedelta

              from airflow import DAG
              from airflow.operators.empty import EmptyOperator

              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  EmptyOperator(task_id="load", execution_timeout=timedelta(hours=1))
              """)
          .observed("parse_missing_stdlib_name, parse_import_cycle_dag_files")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(AirflowModule module, Findings findings) {
    for (ImportFault fault : module.importFaults()) {
      Site here = fault.site().in(module.python());
      if (here == null) {
        continue;
      }
      Finding finding =
          findings
              .at(here.module(), here.node(), message(fault))
              .severity(fault.certain() ? Severity.ERROR : Severity.WARNING)
              .help(help(fault));
      if (here.node() != fault.site().node()) {
        finding.related(fault.site().module(), fault.site().node(), "this import fails");
      }
      PythonModule source = fault.source();
      if (source != null && source != here.module() && source != fault.site().module()) {
        finding.related(source, 0, 0, "this is the module");
      }
    }
  }

  private static String message(ImportFault fault) {
    String module = "`" + fault.module() + "`";
    return switch (fault.kind()) {
      case NO_SUCH_NAME -> module + " has no `" + fault.name() + "`";
      case NO_SUCH_MODULE -> module + " has no module `" + fault.name() + "`";
      case CYCLE ->
          "these modules import each other: "
              + module
              + " does not have `"
              + fault.name()
              + "` yet";
      case BEYOND_PACKAGE ->
          module + " has more dots than there are packages around the importing module";
      case BELOW_PATH ->
          "Airflow does not find " + module + ": a file's own folder is not on Python's path";
      case BESIDE_PATH ->
          "Airflow does not find "
              + module
              + " by itself: only the DAGs folder is on Python's path";
    };
  }

  private static String help(ImportFault fault) {
    return switch (fault.kind()) {
      case NO_SUCH_NAME -> "import a name that the module has";
      case NO_SUCH_MODULE -> "import a module that the package has";
      case CYCLE -> "move what both need into a module that imports neither";
      case BEYOND_PACKAGE -> "import it by its path from the DAGs folder";
      case BELOW_PATH, BESIDE_PATH ->
          fault.name().isEmpty()
              ? "put its folder on PYTHONPATH, and into `module-roots`"
              : "import it by its path from the DAGs folder: `" + fault.name() + "`";
    };
  }
}
