package dev.dagproof.rules.xcom;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.xcom.PullFault;
import dev.dagproof.airflow.xcom.PullFault.Kind;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Rule;
import dev.dagproof.lint.RuleInfo;

/** A pull of one of several calls of a decorated function. */
public final class FirstOfSeveralPulled implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("XCOM210", "first-of-several-pulled")
          .warning()
          .summary("A pull gets the result of the first of several calls only")
          .why(
              """
              Each call of a function under `@task` is a task, and the id of the second is \
              `name__1`: a pull of `name` gets what the first one returned. Where both come \
              before the task that pulls, the results of the others are lost without a word.\
              """)
          .bad(
              """
              from datetime import datetime

              from airflow.decorators import dag, task


              @dag(schedule=None, start_date=datetime(2024, 1, 1))
              def etl():
                  @task
                  def extract(table):
                      return table

                  @task
                  def load(ti=None):
                      print(ti.xcom_pull(task_ids="extract"))

                  [extract("orders"), extract("users")] >> load()


              etl()
              """)
          .good(
              """
              from datetime import datetime

              from airflow.decorators import dag, task


              @dag(schedule=None, start_date=datetime(2024, 1, 1))
              def etl():
                  @task
                  def extract(table):
                      return table

                  @task
                  def load(tables):
                      print(tables)

                  load([extract("orders"), extract("users")])


              etl()
              """)
          .observed("xcom_pull_suffix_trap")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(AirflowModule module, Findings findings) {
    for (PullFault fault : module.pullFaults()) {
      if (fault.kind() == Kind.FIRST_OF_SEVERAL) {
        String message =
            "`" + fault.name() + "` is the first call only: the next one is `" + fault.near() + "`";
        findings
            .at(fault.module(), fault.start(), fault.end(), message)
            .help("pass the results as an argument, or name all tasks in `task_ids`");
      }
    }
  }
}
