package dev.dagproof.rules.parse;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.parsing.LoadFailure;
import dev.dagproof.lint.Finding;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Rule;
import dev.dagproof.lint.RuleInfo;
import dev.dagproof.python.evaluation.Site;
import java.util.HashSet;
import java.util.Set;

/** A DAG file that cannot be loaded. */
public final class FileDoesNotLoad implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("PARSE505", "file-does-not-load")
          .error()
          .summary("A DAG file stops Airflow from loading it")
          .why(
              """
              A `raise` at the top of a file is an import error, and so is \
              `AirflowSkipException`, a name that has no value yet, a key that a dictionary of the \
              file lacks, a date that there is not, such as `datetime(2024, 2, 30)`, a call of a \
              function of the file that does not fit it, and a file beside the DAG file that \
              is opened by a path from the DAG file: relative paths start where Airflow was \
              started. `sys.exit()` ends the process that reads the file: Airflow 2 finds no DAG \
              and shows no error, Airflow 3 has an import error. There \
              is no task context while a file is read, so `get_current_context()` fails. A DAG \
              file belongs to no package: `from .helper import x` is `ImportError: attempted \
              relative import with no known parent package`, even beside an `__init__.py`; with \
              the setting `dags-folder`, or with a folder `dags` in the project, this is said \
              only of the files in it. \
              Airflow 3 refuses the ORM: `Direct database access via the ORM is not allowed in \
              Airflow 3.0`.\
              """)
          .bad(
              """
              import sys
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.python import PythonOperator


              def load():
                  print("loaded")


              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  PythonOperator(task_id="load", python_callable=load)

              sys.exit(0)
              """)
          .good(
              """
              import sys
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.python import PythonOperator


              def load():
                  print("loaded")


              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  PythonOperator(task_id="load", python_callable=load)

              if __name__ == "__main__":
                  sys.exit(0)
              """)
          .observed(
              "parse_sys_exit, parse_exception, parse_context_at_top_level, "
                  + "parse_relative_import_in_package, parse_db_session")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(AirflowModule module, Findings findings) {
    Set<Integer> seen = new HashSet<>();
    for (LoadFailure failure : module.loadFailures()) {
      Site here = failure.site().in(module.python());
      if (here == null || !seen.add(here.node().start())) {
        continue;
      }
      Finding finding =
          findings.at(here.module(), here.node(), failure.message()).help(failure.help());
      if (here != failure.site()) {
        finding.related(failure.site().module(), failure.site().node(), "it is here");
      }
    }
  }
}
