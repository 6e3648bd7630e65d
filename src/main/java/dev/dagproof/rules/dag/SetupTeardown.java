package dev.dagproof.rules.dag;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.structure.StructureFault;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Rule;
import dev.dagproof.lint.RuleInfo;
import org.jspecify.annotations.Nullable;

/** A setup or teardown that Airflow refuses. */
public final class SetupTeardown implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("DAG418", "setup-teardown")
          .error()
          .summary("Setup and teardown in a way that Airflow refuses")
          .why(
              """
              A task is setup or teardown, and not both. The trigger rule of a function under \
              `@teardown` is Airflow's own: `Trigger rule not configurable for teardown \
              tasks`. What comes directly behind a setup, and is no teardown, has the rule \
              `all_success`: `Setup tasks must be followed with trigger rule ALL_SUCCESS`. \
              Task groups are neither. `with task:` is for setups and teardowns alone.\
              """)
          .bad(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.decorators import task, teardown

              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  @teardown
                  @task(trigger_rule="all_done")
                  def clean():
                      print("clean")

                  clean()
              """)
          .good(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.decorators import task, teardown

              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  @teardown
                  @task
                  def clean():
                      print("clean")

                  clean()
              """)
          .observed("teardown_deco_trigger_rule")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(AirflowModule module, Findings findings) {
    FaultFindings.report(module, findings, SetupTeardown::words);
  }

  private static @Nullable FaultWords words(StructureFault fault) {
    return switch (fault.kind()) {
      case SETUP_AND_TEARDOWN ->
          new FaultWords(
              "the task `" + fault.subject() + "` is marked as setup and as teardown",
              "mark it as one of them");
      case TEARDOWN_TRIGGER_RULE ->
          new FaultWords(
              "a teardown cannot have a trigger rule of its own", "leave `trigger_rule` out");
      case SETUP_OF_GROUP ->
          new FaultWords("task groups cannot be setup or teardown", "mark the tasks in the group");
      case NOT_A_CONTEXT ->
          new FaultWords(
              "only setups and teardowns can stand in `with`", "mark it: `with task.as_setup():`");
      case RULE_BEHIND_SETUP ->
          new FaultWords(
              "this comes behind a setup, and its trigger rule is not `all_success`",
              "leave the trigger rule out, or put another task between them",
              "the setup");
      default -> null;
    };
  }
}
