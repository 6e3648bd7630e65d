package dev.dagproof.rules.dag;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.discovery.ImportFault;
import dev.dagproof.lint.Finding;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Rule;
import dev.dagproof.lint.RuleInfo;
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
              name, be it a file of the project or one of the standard library; or modules \
              import each other, and one of them is asked for what it has not defined yet.

              Airflow loads a DAG file under a name of its own: a module that imports the DAG \
              file runs it once more, so that no DAG file can be part of such a circle.\
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
      boolean isCycle = fault.kind() == ImportFault.Kind.CYCLE;
      String what = "`" + fault.module() + "` ";
      Finding finding =
          findings
              .at(
                  here.module(),
                  here.node(),
                  isCycle
                      ? "these modules import each other: "
                          + what
                          + "does not have `"
                          + fault.name()
                          + "` yet"
                      : what + "has no `" + fault.name() + "`")
              .help(
                  isCycle
                      ? "move what both need into a module that imports neither"
                      : "import a name that the module has");
      if (here.node() != fault.site().node()) {
        finding.related(fault.site().module(), fault.site().node(), "this import fails");
      }
      PythonModule source = fault.source();
      if (source != null && source != here.module() && source != fault.site().module()) {
        finding.related(source, 0, 0, "this is the module");
      }
    }
  }
}
