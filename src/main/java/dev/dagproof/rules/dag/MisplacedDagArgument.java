package dev.dagproof.rules.dag;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.timing.TimingFault;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Rule;
import dev.dagproof.lint.RuleInfo;

/** An argument of the DAG that its tasks are given. */
public final class MisplacedDagArgument implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("DAG433", "dag-argument-in-default-args")
          .warning()
          .summary("An argument of the DAG stands in `default_args`")
          .why(
              """
              `default_args` are those of the tasks. Airflow drops what no task takes without \
              a word: `catchup` there changes nothing, and the DAG catches up (Airflow 2) or \
              has no schedule.\
              """)
          .bad(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.empty import EmptyOperator

              with DAG(
                  "etl",
                  schedule="@daily",
                  start_date=datetime(2024, 1, 1),
                  default_args={"catchup": False},
              ):
                  EmptyOperator(task_id="load")
              """)
          .good(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.empty import EmptyOperator

              with DAG(
                  "etl",
                  schedule="@daily",
                  start_date=datetime(2024, 1, 1),
                  catchup=False,
              ):
                  EmptyOperator(task_id="load")
              """)
          .observed("catchup_in_default_args")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(AirflowModule module, Findings findings) {
    TimingFindings.report(module, TimingFault.Kind.MISPLACED, findings);
  }
}
