package dev.dagproof.rules.xcom;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.result.MissingKey;
import dev.dagproof.airflow.task.TaskCallable;
import dev.dagproof.airflow.xcom.PullFault;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Rule;
import dev.dagproof.lint.RuleInfo;
import dev.dagproof.lint.Severity;

/** A key of a task's result that nothing pushes. */
public final class KeyNotPushed implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("XCOM208", "key-not-pushed")
          .error()
          .summary("A task is given a key of another task's result that is not pushed")
          .why(
              """
              `extract()["rows"]` in a DAG file is no item of the result: it asks XCom for what was \
              pushed under the key `rows`. A task pushes its result whole, under `return_value`, \
              unless it has `multiple_outputs=True`, or a function annotated as `dict`. Without, the \
              task that is given the key fails: `XComNotFound: XComArg result from extract at etl \
              with key="rows" is not found!`.

              With several outputs a key that the dictionary does not have is None, without a word, \
              and so is `xcom_pull` of a key that nothing pushes: those are warnings, unless the \
              task surely fails on None.\
              """)
          .bad(
              """
              from datetime import datetime

              from airflow.decorators import dag, task


              @dag(schedule=None, start_date=datetime(2024, 1, 1))
              def etl():
                  @task
                  def extract():
                      return {"rows": [1, 2]}

                  @task
                  def load(rows):
                      print(rows)

                  load(extract()["rows"])


              etl()
              """)
          .good(
              """
              from datetime import datetime

              from airflow.decorators import dag, task


              @dag(schedule=None, start_date=datetime(2024, 1, 1))
              def etl():
                  @task(multiple_outputs=True)
                  def extract():
                      return {"rows": [1, 2]}

                  @task
                  def load(rows):
                      print(rows)

                  load(extract()["rows"])


              etl()
              """)
          .observed(
              "xcomarg_index_without_multiple_outputs, xcomarg_index_missing_key,"
                  + " xcom_pull_wrong_key, tf_xcom_item_without_multiple_outputs")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(AirflowModule module, Findings findings) {
    for (PullFault fault : module.pullFaults()) {
      if (fault.kind() == PullFault.Kind.KEY) {
        findings
            .at(
                fault.module(),
                fault.start(),
                fault.end(),
                "`" + fault.task() + "` pushes nothing under the key `" + fault.name() + "`")
            .severity(fault.certain() ? Severity.ERROR : Severity.WARNING)
            .help("pull a key that it pushes; what it returns is `return_value`");
      }
    }
    for (MissingKey key : module.missingKeys()) {
      TaskCallable callable = key.result().task().callables().getFirst();
      String name = key.result().key();
      String producer = "`" + callable.function().name() + "`";
      findings
          .at(
              module.python(),
              key.place(),
              key.several()
                  ? producer + " returns no `" + name + "`: the task is given None"
                  : producer + " pushes its result whole, and nothing under the key `" + name + "`")
          .severity(key.fails() ? Severity.ERROR : Severity.WARNING)
          .help(
              key.several()
                  ? "ask for a key that it returns"
                  : "set `multiple_outputs=True`, or pass the result whole")
          .related(
              callable.place().module(),
              callable.place().start(),
              callable.place().end(),
              "it is this function's result");
    }
  }
}
