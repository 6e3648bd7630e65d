package dev.dagproof.rules.dag;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.structure.BranchFault;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Rule;
import dev.dagproof.lint.RuleInfo;
import org.jspecify.annotations.Nullable;

/** A short circuit that does not decide what its code says. */
public final class ShortCircuitMisused implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("DAG426", "short-circuit-misused")
          .warning()
          .summary("A short circuit does not do what the code says")
          .why(
              """
              A short circuit skips all tasks behind it when its callable returns something false. A \
              callable without `return` gives None, which is false: everything is skipped, always. The \
              text `"False"` is true: nothing is ever skipped. And it skips *all* tasks downstream without \
              asking for their trigger rules, so a task with `all_done` or `none_failed` does not run \
              either, unless the short circuit has `ignore_downstream_trigger_rules=False`.\
              """)
          .bad(
              """
              from datetime import datetime

              from airflow.decorators import dag, task


              @dag(schedule=None, start_date=datetime(2024, 1, 1))
              def etl():
                  @task.short_circuit
                  def has_news():
                      print("looked")

                  @task
                  def load():
                      print("loaded")

                  @task
                  def skip():
                      print("nothing new")

                  has_news() >> load() >> skip()



              etl()
              """)
          .good(
              """
              from datetime import datetime

              from airflow.decorators import dag, task


              @dag(schedule=None, start_date=datetime(2024, 1, 1))
              def etl():
                  @task.short_circuit
                  def has_news():
                      return True

                  @task
                  def load():
                      print("loaded")

                  @task
                  def skip():
                      print("nothing new")

                  has_news() >> load() >> skip()



              etl()
              """)
          .observed(
              "short_circuit_no_return, short_circuit_string_false,"
                  + " short_circuit_join_all_done_ignored")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(AirflowModule module, Findings findings) {
    BranchFindings.report(module, findings, ShortCircuitMisused::words);
  }

  private static @Nullable FaultWords words(BranchFault fault) {
    String subject = "`" + fault.subject() + "`";
    String circuit = "`" + fault.task().id() + "`";
    return switch (fault.kind()) {
      case NO_RETURN ->
          new FaultWords(
              subject + " returns nothing, which is false: all tasks behind it are skipped",
              "return whether to go on");
      case TRUE_TEXT ->
          new FaultWords(
              "the text " + subject + " is true: nothing is skipped", "return True or False");
      case RULE_IGNORED ->
          new FaultWords(
              subject + " is skipped by " + circuit + " whatever its trigger rule is",
              "give " + circuit + " `ignore_downstream_trigger_rules=False`");
      default -> null;
    };
  }
}
