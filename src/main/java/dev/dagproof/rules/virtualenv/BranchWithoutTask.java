package dev.dagproof.rules.virtualenv;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.task.PythonTask;
import dev.dagproof.airflow.virtualenv.BranchResult;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Rule;
import dev.dagproof.lint.RuleInfo;
import dev.dagproof.lint.Severity;

/** A branch in another interpreter that returns something else than the id of a task. */
public final class BranchWithoutTask implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("VENV116", "branch-without-task")
          .error()
          .summary("A virtualenv branch returns what is not the id of a task")
          .why(
              """
              The callable of a branch returns the id of the task to go on with, or several in a \
              list, or None to skip them all. A number, True or False fails: `'branch_task_ids' \
              expected all task IDs are strings`; so does an id that no task of the DAG has: \
              `'branch_task_ids' must contain only valid task_ids`. The callable's work in the \
              virtualenv is done by then.

              Ids are compared only where the file itself makes all tasks, and writes all ids out.\
              """)
          .bad(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.python import BranchPythonVirtualenvOperator, PythonOperator


              def choose():
                  return "lode"


              def load():
                  print("loaded")


              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  branch = BranchPythonVirtualenvOperator(
                      task_id="choose", python_callable=choose, system_site_packages=False
                  )
                  branch >> PythonOperator(task_id="load", python_callable=load)
              """)
          .good(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.python import BranchPythonVirtualenvOperator, PythonOperator


              def choose():
                  return "load"


              def load():
                  print("loaded")


              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  branch = BranchPythonVirtualenvOperator(
                      task_id="choose", python_callable=choose, system_site_packages=False
                  )
                  branch >> PythonOperator(task_id="load", python_callable=load)
              """)
          .observed("branch_returns_int, branch_unknown_task, branch_returns_none")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(AirflowModule module, Findings findings) {
    for (BranchResult result : module.branchResults()) {
      PythonTask task = result.task();
      String message =
          result.id().isEmpty()
              ? "a branch must return the id of a task, several ids, or None"
              : "no task or task group of the DAG has the id `" + result.id() + "`";
      findings
          .at(result.module(), result.node(), message)
          .severity(result.certain() ? Severity.ERROR : Severity.WARNING)
          .help("return the `task_id` of a task that comes next, with the prefix of its group")
          .related(task.module(), task.node(), "the branch is made here");
    }
  }
}
