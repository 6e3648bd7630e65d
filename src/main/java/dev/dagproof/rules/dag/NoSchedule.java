package dev.dagproof.rules.dag;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.timing.TimingFault;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Rule;
import dev.dagproof.lint.RuleInfo;

/** A DAG that does not say when it runs. */
public final class NoSchedule implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("DAG413", "no-schedule")
          .warning()
          .offByDefault()
          .summary("A DAG does not say when it runs")
          .why(
              """
              Without a `schedule` Airflow 2 runs a DAG daily, and Airflow 3 never runs it by \
              itself. Off by default: in a project of Airflow 3 it is a matter of taste.\
              """)
          .bad(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.empty import EmptyOperator

              with DAG("etl", start_date=datetime(2024, 1, 1)):
                  EmptyOperator(task_id="load")
              """)
          .good(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.empty import EmptyOperator

              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  EmptyOperator(task_id="load")
              """)
          .observed("sched_missing, sched_missing_no_start")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(AirflowModule module, Findings findings) {
    TimingFindings.report(module, TimingFault.Kind.NO_SCHEDULE, findings);
  }
}
