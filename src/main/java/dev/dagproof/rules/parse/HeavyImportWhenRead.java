package dev.dagproof.rules.parse;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.parsing.HeavyImport;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Rule;
import dev.dagproof.lint.RuleInfo;

/** Imports that take long, for tasks only. */
public final class HeavyImportWhenRead implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("PARSE503", "heavy-import-when-read")
          .warning()
          .summary("A DAG file imports a heavy package that it does not need while it is read")
          .why(
              """
              Airflow reads every DAG file again and again, in a new process, and an import at \
              its top is done each time: pandas takes about half a second of CPU, tensorflow \
              several. What only callables use is better imported in them. A package that the \
              file itself needs while it is read is not reported; one that nothing uses is, unless \
              `__all__` names it or `# noqa: F401` says that this is meant. The setting `heavy-imports` says \
              which packages count.\
              """)
          .bad(
              """
              from datetime import datetime

              import pandas as pd
              from airflow import DAG
              from airflow.operators.python import PythonOperator


              def load():
                  print(pd.DataFrame())


              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  PythonOperator(task_id="load", python_callable=load)
              """)
          .good(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.python import PythonOperator


              def load():
                  import pandas as pd

                  print(pd.DataFrame())


              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  PythonOperator(task_id="load", python_callable=load)
              """)
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(AirflowModule module, Findings findings) {
    for (HeavyImport heavy : module.heavyImports()) {
      if (heavy.site().caller() == null) {
        String why = heavy.used() ? "for callables only" : "and nothing uses it";
        findings
            .at(
                module.python(),
                heavy.site().node(),
                "`" + heavy.module() + "` is imported whenever Airflow reads the file, " + why)
            .help(heavy.used() ? "import it in the callables that use it" : "take the import out");
      }
    }
  }
}
