package dev.dagproof.rules.dag;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.task.DatabaseUse;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Rule;
import dev.dagproof.lint.RuleInfo;

/** A task that works with Airflow's own database. */
public final class DatabaseInTask implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("DAG422", "database-in-task")
          .error()
          .airflow("3.0 and later")
          .summary("A task opens a session on Airflow's database")
          .why(
              """
              Tasks of Airflow 3 have no access to its database: `RuntimeError: Direct database \
              access via the ORM is not allowed in Airflow 3.0`. `dag.test()` allows it, so that \
              the task fails in a deployment only. Ask Airflow's REST API instead.\
              """)
          .bad(
              """
              from datetime import datetime

              from airflow.sdk import dag, task


              @dag(schedule=None, start_date=datetime(2024, 1, 1))
              def etl():
                  @task
                  def count():
                      from airflow.models import DagRun
                      from airflow.utils.session import create_session

                      with create_session() as session:
                          return session.query(DagRun).count()

                  count()


              etl()
              """)
          .good(
              """
              from datetime import datetime

              from airflow.sdk import dag, task


              @dag(schedule=None, start_date=datetime(2024, 1, 1))
              def etl():
                  @task
                  def count(ti=None):
                      return ti.get_dr_count("etl")

                  count()


              etl()
              """)
          .observed("run_db_session_in_task")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(AirflowModule module, Findings findings) {
    for (DatabaseUse use : module.databaseUses()) {
      findings
          .at(use.module(), use.node(), "Airflow 3 allows tasks no use of its database")
          .help("ask Airflow's REST API, or the methods of `ti`");
    }
  }
}
