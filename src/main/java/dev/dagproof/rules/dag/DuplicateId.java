package dev.dagproof.rules.dag;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.structure.StructureFault;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Rule;
import dev.dagproof.lint.RuleInfo;
import org.jspecify.annotations.Nullable;

/** An id that a DAG has twice. */
public final class DuplicateId implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("DAG402", "duplicate-task-id")
          .error()
          .summary("Two tasks or groups of a DAG have the same id")
          .why(
              """
              Airflow does not import the file: `DuplicateTaskIdFound: Task id 'load' has \
              already been added to the DAG`. The id counts with the prefixes of its groups, \
              so that the same name in two groups is fine; a group and a task cannot share an \
              id either. The usual cause is a loop with a constant id.

              Decorated functions and task groups get a number instead: `load`, `load__1`. \
              Airflow 2 looks for the id of a group without the prefix of the group around: a \
              group in a group of the same name fails there, and so does a task group function \
              that is called twice in a group; in Airflow 3 only the third call does.\
              """)
          .bad(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.empty import EmptyOperator

              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  for table in ["orders", "users"]:
                      EmptyOperator(task_id="load")
              """)
          .good(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.empty import EmptyOperator

              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  for table in ["orders", "users"]:
                      EmptyOperator(task_id=f"load_{table}")
              """)
          .observed("dup_task_loop_const, dup_group_and_task, dup_task_and_group_rev")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(AirflowModule module, Findings findings) {
    FaultFindings.report(module, findings, DuplicateId::words);
  }

  private static @Nullable FaultWords words(StructureFault fault) {
    String id = "`" + fault.subject() + "`";
    return switch (fault.kind()) {
      case DUPLICATE_TASK_ID ->
          new FaultWords(
              "the DAG has a task or group " + id + " already",
              "give the task an id of its own",
              "first here");
      case DUPLICATE_GROUP_ID ->
          new FaultWords(
              "the DAG has a group or task " + id + " already",
              "give the group an id of its own",
              "first here");
      default -> null;
    };
  }
}
