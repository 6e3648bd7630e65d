package dev.dagproof.rules.xcom;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.xcom.PullFault;
import dev.dagproof.airflow.xcom.PullFault.Kind;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Rule;
import dev.dagproof.lint.RuleInfo;

/** A pull of the result of a task that need not have run before. */
public final class PulledTaskNotUpstream implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("XCOM204", "pulled-task-not-upstream")
          .warning()
          .summary("A task pulls the result of a task that need not run before it")
          .why(
              """
              `xcom_pull` does not wait, and makes no dependency. Where the other task is not \
              upstream, it is chance which of both runs first: the pull gives the result, or None. \
              Of a task downstream it gives None.

              A result in an f-string, or formatted in another way, becomes a template that pulls: that \
              makes no dependency either.

              A result that is passed as an argument (`load(extract())`, `extract.output`) makes the \
              dependency by itself. Only DAGs are looked at whose tasks and dependencies are all \
              known.\
              """)
          .bad(
              """
              from datetime import datetime

              from airflow.decorators import dag, task


              @dag(schedule=None, start_date=datetime(2024, 1, 1))
              def etl():
                  @task
                  def extract():
                      return [1, 2]

                  @task
                  def load(ti=None):
                      print(ti.xcom_pull(task_ids="extract"))

                  extract()
                  load()


              etl()
              """)
          .good(
              """
              from datetime import datetime

              from airflow.decorators import dag, task


              @dag(schedule=None, start_date=datetime(2024, 1, 1))
              def etl():
                  @task
                  def extract():
                      return [1, 2]

                  @task
                  def load(ti=None):
                      print(ti.xcom_pull(task_ids="extract"))

                  extract() >> load()


              etl()
              """)
          .observed("xcom_pull_from_downstream")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(AirflowModule module, Findings findings) {
    for (PullFault fault : module.pullFaults()) {
      boolean isBehind = fault.kind() == Kind.DOWNSTREAM;
      if (isBehind || fault.kind() == Kind.NOT_UPSTREAM) {
        String why =
            isBehind
                ? "` runs after `" + fault.task() + "`: this gives None"
                : "` need not have run before `" + fault.task() + "`: this may give None";
        findings
            .at(fault.module(), fault.start(), fault.end(), "`" + fault.name() + why)
            .help("make it upstream: `" + fault.name() + " >> " + fault.task() + "`");
      }
    }
  }
}
