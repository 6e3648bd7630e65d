package dev.dagproof.rules.dag;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.timing.TimingFault;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Rule;
import dev.dagproof.lint.RuleInfo;

/** Start and end dates that are refused, or keep a DAG from running. */
public final class InvalidDate implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("DAG432", "invalid-start-or-end-date")
          .error()
          .summary("A start or end date is missing, refused, or keeps the DAG from running")
          .why(
              """
              Airflow 2 refuses a DAG with a schedule that has no `start_date`, its own or in \
              `default_args`: `DAG is missing the start_date parameter`. Airflow 3 needs one \
              for `catchup=True` only. Both refuse a text or a `datetime.date` on the DAG; in \
              `default_args` a text is read as a date, if it is one.

              An end date before the start date, and a start date far in the future, are \
              taken, and nothing ever runs: these are warnings.\
              """)
          .bad(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.empty import EmptyOperator

              with DAG("etl", schedule="@daily", start_date="2024-01-01"):
                  EmptyOperator(task_id="load")
              """)
          .good(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.empty import EmptyOperator

              with DAG("etl", schedule="@daily", start_date=datetime(2024, 1, 1)):
                  EmptyOperator(task_id="load")
              """)
          .observed(
              "start_missing_everywhere_scheduled, start_date_object, "
                  + "start_string_bad, end_before_start, task_start_after_run, "
                  + "catchup_string")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(AirflowModule module, Findings findings) {
    TimingFindings.report(module, TimingFault.Kind.DATE, findings);
  }
}
