package dev.dagproof.rules.dag;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.timing.TimingFault;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Rule;
import dev.dagproof.lint.RuleInfo;

/** A cron text that likely means something else. */
public final class OddSchedule implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("DAG431", "odd-schedule")
          .warning()
          .summary("A cron expression likely means something else")
          .why(
              """
              Airflow's cron dialect takes more than that of Unix, and some of it means \
              something else than it seems: of six fields the last one is the seconds, a step \
              that is larger than its field gives one value, day of month and day of week \
              together mean one or the other, `R` is drawn anew each time the file is read.\
              """)
          .bad(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.empty import EmptyOperator

              with DAG("etl", schedule="*/90 * * * *", start_date=datetime(2024, 1, 1)):
                  EmptyOperator(task_id="load")
              """)
          .good(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.empty import EmptyOperator

              with DAG("etl", schedule="0 * * * *", start_date=datetime(2024, 1, 1)):
                  EmptyOperator(task_id="load")
              """)
          .observed(
              "sched_step_90, sched_cron6_seconds_first, sched_random_R, " + "sched_range_reverse")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(AirflowModule module, Findings findings) {
    TimingFindings.report(module, TimingFault.Kind.ODD_SCHEDULE, findings);
  }
}
