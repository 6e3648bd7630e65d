package dev.dagproof.rules.dag;

import dev.dagproof.airflow.AirflowModule;
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
    FaultFindings found = new FaultFindings(module, findings);
    for (StructureFault fault : module.structure().faults()) {
      String message = message(fault, module);
      if (message != null) {
        found.add(fault, message, help(fault), "given here");
      }
    }
  }

  private static @Nullable String message(StructureFault fault, AirflowModule module) {
    String subject = fault.subject();
    return switch (fault.kind()) {
      case TRIGGER_RULE -> "Airflow " + module.version() + " has no trigger rule `" + subject + "`";
      case FAIL_FAST_RULE ->
          "the DAG stops at the first failure, and refuses the trigger rule `" + subject + "`";
      default -> null;
    };
  }

  private static String help(StructureFault fault) {
    return switch (fault.kind()) {
      case FAIL_FAST_RULE -> "leave the trigger rule out, or let the DAG go on after failures";
      default ->
          switch (fault.subject()) {
            case "dummy" -> "write `always`";
            case "none_failed_or_skipped" -> "write `none_failed_min_one_success`";
            default ->
                Guess.of(fault.subject(), TriggerRules.all())
                    .map(meant -> "write `" + meant + "`, if that is meant")
                    .orElse("write one of Airflow's, such as `all_done` or `none_failed`");
          };
    };
  }
}
