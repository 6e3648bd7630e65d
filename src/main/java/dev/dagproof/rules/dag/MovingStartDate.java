package dev.dagproof.rules.dag;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.timing.TimingFault;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Rule;
import dev.dagproof.lint.RuleInfo;

/** A start date that is never the same. */
public final class MovingStartDate implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("DAG407", "moving-start-date")
          .warning()
          .summary("A start date is another one each time the file is read")
          .why(
              """
              Airflow reads a DAG file again every half minute. With \
              `start_date=datetime.now()` the start moves along: the end of the first interval \
              is always in the future, or days away, so the first run comes late or never, \
              `depends_on_past` has nothing to depend on, and cleared or backfilled runs may \
              lie before the start. Airflow 3 shows a warning of its own. `days_ago` is gone \
              in Airflow 3.\
              """)
          .bad(
              """
              from datetime import datetime, timedelta

              from airflow import DAG
              from airflow.operators.empty import EmptyOperator

              with DAG("etl", schedule="@daily", start_date=datetime.now() - timedelta(days=1)):
                  EmptyOperator(task_id="load")
              """)
          .good(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.empty import EmptyOperator

              with DAG("etl", schedule="@daily", start_date=datetime(2024, 1, 1), catchup=False):
                  EmptyOperator(task_id="load")
              """)
          .observed("start_now_timedelta, start_pendulum_today, start_days_ago")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(AirflowModule module, Findings findings) {
    TimingFindings.report(module, TimingFault.Kind.MOVING_START, findings);
  }
}
