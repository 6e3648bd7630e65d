package dev.dagproof.rules.dag;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.timing.TimingFault;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Rule;
import dev.dagproof.lint.RuleInfo;

/** A schedule that Airflow refuses, or that never gives a run. */
public final class InvalidSchedule implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("DAG405", "invalid-schedule")
          .error()
          .summary("A schedule is refused, or never gives a run")
          .why(
              """
              Airflow makes a timetable of the schedule when it reads the file. A text that is \
              no cron expression is an import error: `AirflowTimetableInvalid: Exactly 5, 6 or \
              7 columns has to be specified for iterator expression`. So is a `timedelta` that \
              is not positive, a number, True, a function, a class instead of its object, \
              `@continuous` without `max_active_runs=1`, a cron timetable without `timezone`, \
              and a timetable that is defined in a DAG file.

              Airflow 3 has no `schedule_interval`, `timetable` and `concurrency`; Airflow 2 \
              takes one of the first two and `schedule`, not two of them.

              A date that does not exist (`0 0 30 2 *`), a year that is over, and an empty \
              list of assets are taken, and no run is ever made: these are warnings.\
              """)
          .bad(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.empty import EmptyOperator

              with DAG("etl", schedule="0 24 * * *", start_date=datetime(2024, 1, 1)):
                  EmptyOperator(task_id="load")
              """)
          .good(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.empty import EmptyOperator

              with DAG("etl", schedule="0 0 * * *", start_date=datetime(2024, 1, 1)):
                  EmptyOperator(task_id="load")
              """)
          .observed(
              "sched_step_zero, sched_timedelta_zero, sched_float, "
                  + "sched_feb30, sched_empty_list, sched_timetable_bad_cron, "
                  + "sched_continuous_max_active_runs_2, sched_interval_only")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(AirflowModule module, Findings findings) {
    TimingFindings.report(module, TimingFault.Kind.SCHEDULE, findings);
  }
}
