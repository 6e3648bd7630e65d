package dev.dagproof.rules.dag;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.structure.BranchFault;
import dev.dagproof.airflow.structure.BranchFault.Kind;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Rule;
import dev.dagproof.lint.RuleInfo;
import org.jspecify.annotations.Nullable;

/** A task behind a branch that is skipped whatever the branch chooses. */
public final class JoinAlwaysSkipped implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("DAG425", "join-always-skipped")
          .warning()
          .summary("A task behind a branch is always skipped")
          .why(
              """
              A branch skips the tasks directly behind it that it does not choose. A task that joins the \
              arms again has the trigger rule `all_success` by default, and one skipped task before it is \
              enough to skip it: it never runs, and the DAG run is green. \
              `none_failed_min_one_success` is the rule that runs it when one arm has.

              Only said where all ids that the branch may return are known, and each of them leads to \
              the skip.\
              """)
          .bad(
              """
              from datetime import datetime

              from airflow.decorators import dag, task


              @dag(schedule=None, start_date=datetime(2024, 1, 1))
              def etl():
                  @task.branch
                  def choose():
                      return "load"

                  @task
                  def load():
                      print("loaded")

                  @task
                  def skip():
                      print("nothing new")

                  @task
                  def report():
                      print("done")

                  choose() >> [load(), skip()] >> report()



              etl()
              """)
          .good(
              """
              from datetime import datetime

              from airflow.decorators import dag, task


              @dag(schedule=None, start_date=datetime(2024, 1, 1))
              def etl():
                  @task.branch
                  def choose():
                      return "load"

                  @task
                  def load():
                      print("loaded")

                  @task
                  def skip():
                      print("nothing new")

                  @task(trigger_rule="none_failed_min_one_success")
                  def report():
                      print("done")

                  choose() >> [load(), skip()] >> report()



              etl()
              """)
          .observed(
              "branch_join_all_success, branch_direct_join_all_success,"
                  + " branch_join_none_failed_min_one")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(AirflowModule module, Findings findings) {
    BranchFindings.report(module, findings, JoinAlwaysSkipped::words);
  }

  private static @Nullable FaultWords words(BranchFault fault) {
    return fault.kind() == Kind.JOIN_SKIPPED
        ? new FaultWords(
            "`" + fault.subject() + "` is skipped whatever `" + fault.task().id() + "` chooses",
            "give it `trigger_rule=\"none_failed_min_one_success\"`")
        : null;
  }
}
