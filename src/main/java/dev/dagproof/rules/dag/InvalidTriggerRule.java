package dev.dagproof.rules.dag;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.airflow.structure.StructureFault;
import dev.dagproof.airflow.structure.TriggerRules;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Guess;
import dev.dagproof.lint.Rule;
import dev.dagproof.lint.RuleInfo;
import org.jspecify.annotations.Nullable;

/** A trigger rule that Airflow refuses. */
public final class InvalidTriggerRule implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("DAG406", "invalid-trigger-rule")
          .error()
          .summary("A trigger rule that this version of Airflow does not have")
          .why(
              """
              Airflow refuses the task, and with it the file: `The trigger_rule must be one of \
              [...]; received 'al_done'`. Rules are written in small letters; they count from \
              `default_args`, too. `dummy` and `none_failed_or_skipped` are gone in Airflow 3: \
              they are `always` and `none_failed_min_one_success` now.

              A DAG with `fail_stop=True` (`fail_fast=True` in Airflow 3) takes no other rule \
              than `all_success`.\
              """)
          .bad(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.empty import EmptyOperator

              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  extract = EmptyOperator(task_id="extract")
                  extract >> EmptyOperator(task_id="report", trigger_rule="al_done")
              """)
          .good(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.empty import EmptyOperator

              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  extract = EmptyOperator(task_id="extract")
                  extract >> EmptyOperator(task_id="report", trigger_rule="all_done")
              """)
          .observed("rule_sucess, rule_dummy, rule_in_default_args_bad, fail_stop_with_rule")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(AirflowModule module, Findings findings) {
    FaultFindings.report(module, findings, fault -> words(fault, module.version()));
  }

  private static @Nullable FaultWords words(StructureFault fault, AirflowVersion version) {
    String given = fault.subject();
    return switch (fault.kind()) {
      case TRIGGER_RULE ->
          new FaultWords(
              "Airflow " + version + " has no trigger rule `" + given + "`",
              meant(given),
              "of this task");
      case FAIL_FAST_RULE ->
          new FaultWords(
              "the DAG stops at the first failure, and refuses the trigger rule `" + given + "`",
              "leave the trigger rule out, or let the DAG go on after failures",
              "the DAG");
      default -> null;
    };
  }

  private static String meant(String given) {
    return switch (given) {
      case "dummy" -> "write `always`";
      case "none_failed_or_skipped" -> "write `none_failed_min_one_success`";
      default ->
          Guess.of(given, TriggerRules.all())
              .map(meant -> "write `" + meant + "`, if that is meant")
              .orElse("write one of Airflow's, such as `all_done` or `none_failed`");
    };
  }
}
