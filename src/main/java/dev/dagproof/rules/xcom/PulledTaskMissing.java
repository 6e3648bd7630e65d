package dev.dagproof.rules.xcom;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.xcom.PullFault;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Guess;
import dev.dagproof.lint.Rule;
import dev.dagproof.lint.RuleInfo;
import dev.dagproof.lint.Severity;

/** A pull of the result of a task that the DAG does not have. */
public final class PulledTaskMissing implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("XCOM203", "pulled-task-missing")
          .warning()
          .summary("A task pulls the result of a task that does not exist")
          .why(
              """
              `xcom_pull` of an id that no task of the DAG has gives None, and no error; a template \
              shows the text `None`. The id of a task in a group begins with the group's: `load.copy`, \
              unless the group has `prefix_group_id=False`. A decorated function that is called again \
              makes `copy__1`. The first parameter of `xcom_pull` is `task_ids`, not the key.

              A task's own result comes when it has run, and one that pushes nothing, of EmptyOperator or with `do_xcom_push=False`, has \
              none.

              Without `task_ids`, Airflow 2 takes the newest such XCom of any task of the run; Airflow \
              3 only looks at the task's own, which is None.

              Where the function or the template surely does something with it that None does not \
              take, as in `ti.xcom_pull(task_ids="cpoy")["rows"]`, the task fails, and this is an error. Only DAGs \
              are looked at whose tasks are all known.\
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
                      print(ti.xcom_pull(task_ids="extrakt"))

                  extract() >> load()


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
          .observed(
              "xcom_pull_unknown_task_subscript, xcom_pull_positional_key_first,"
                  + " xcom_pull_no_task_ids_key")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(AirflowModule module, Findings findings) {
    for (PullFault fault : module.pullFaults()) {
      switch (fault.kind()) {
        case NO_TASK, NOTHING, SWAPPED, OWN, SELF ->
            findings
                .at(fault.module(), fault.start(), fault.end(), message(fault))
                .severity(fault.certain() ? Severity.ERROR : Severity.WARNING)
                .help(help(fault));
        default -> {}
      }
    }
  }

  private static String message(PullFault fault) {
    return switch (fault.kind()) {
      case OWN -> "without `task_ids` this pulls the task's own XCom, which is None (Airflow 3)";
      case SELF -> "the task pulls its own result, which it has not pushed yet: this gives None";
      case NOTHING -> "the task `" + fault.name() + "` pushes no result: this gives None";
      case SWAPPED ->
          "this pulls from a task `" + fault.name() + "` of a DAG `" + fault.near() + "`";
      default -> "the DAG has no task `" + fault.name() + "`: this gives None";
    };
  }

  private static String help(PullFault fault) {
    return switch (fault.kind()) {
      case OWN -> "name the task: `task_ids=\"…\"`";
      case SWAPPED -> "name the arguments: `task_ids=\"" + fault.near() + "\", key=…`";
      case SELF -> "pull from a task before it, or with `include_prior_dates=True`";
      case NOTHING -> "pull from the task that has the result";
      default ->
          Guess.ofId(fault.name(), fault.ids())
              .map(meant -> "did you mean `" + meant + "`?")
              .orElse("pull from a task of this DAG");
    };
  }
}
