package dev.dagproof.rules.parse;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.parsing.ParseWork;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Rule;
import dev.dagproof.lint.RuleInfo;

/** Work outside of tasks. */
public final class WorkWhenRead implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("PARSE501", "work-when-read")
          .warning()
          .summary(
              "A DAG file works with the network, a database, files or processes while it is read")
          .why(
              """
              Airflow reads every DAG file again and again, each half minute by default, and \
              once more for each task that runs. What stands at the top of the file, or in a \
              function under `@dag`, is done each time: it slows the scheduler down, and if \
              the other side is away the file has an import error and its DAGs cannot run. \
              After 30 seconds Airflow gives up: `DagBag import timeout`. Reading a small file \
              that lies beside the DAG is not reported.\
              """)
          .bad(
              """
              from datetime import datetime

              import requests
              from airflow import DAG
              from airflow.operators.python import PythonOperator

              rates = requests.get("https://example.com/rates", timeout=10).json()


              def load():
                  print(rates)


              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  PythonOperator(task_id="load", python_callable=load)
              """)
          .good(
              """
              from datetime import datetime

              import requests
              from airflow import DAG
              from airflow.operators.python import PythonOperator


              def load():
                  print(requests.get("https://example.com/rates", timeout=10).json())


              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  PythonOperator(task_id="load", python_callable=load)
              """)
          .observed("parse_db_session, parse_infinite_loop")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(AirflowModule module, Findings findings) {
    for (ParseWork work : module.parseWork()) {
      if (work.direct() && !work.kind().isLookUp()) {
        findings
            .at(
                module.python(),
                work.site().node(),
                "`" + work.shownName() + "` is called whenever Airflow reads the file")
            .help("do it in a task");
      }
    }
  }
}
