package dev.dagproof.rules.dag;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.catalog.ContextKeys.Fate;
import dev.dagproof.airflow.virtualenv.UnknownContextKey;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Rule;
import dev.dagproof.lint.RuleInfo;
import dev.dagproof.lint.Severity;

/** A key of the context that is not there. */
public final class ContextKeyMissing implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("DAG434", "context-key-missing")
          .error()
          .summary("A task reads a key that the task context does not have")
          .why(
              """
              What a callable takes by `**context` is the context of Airflow and the arguments of \
              the task; `get_current_context()` gives the context alone. Airflow 3 removed `execution_date`, `next_ds`, `prev_ds`, \
              `yesterday_ds`, `tomorrow_ds`, `conf` and others: `context["execution_date"]` is \
              `KeyError: 'execution_date'` when the task runs. `context.get("execution_date")` and a \
              parameter `execution_date=None` are None there, and no error says so: a warning, \
              unless the function surely fails on None.\
              """)
          .bad(
              """
              from datetime import datetime

              from airflow.sdk import dag, task


              @dag(schedule=None, start_date=datetime(2024, 1, 1))
              def etl():
                  @task
                  def load(**context):
                      print(context["execution_date"], context["date"])

                  load()


              etl()
              """)
          .good(
              """
              from datetime import datetime

              from airflow.sdk import dag, task


              @dag(schedule=None, start_date=datetime(2024, 1, 1))
              def etl():
                  @task
                  def load(**context):
                      print(context["logical_date"], context["ds"])

                  load()


              etl()
              """)
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(AirflowModule module, Findings findings) {
    for (UnknownContextKey key : module.unknownContextKeys()) {
      String name = "`" + key.key() + "`";
      findings
          .at(
              key.module(),
              key.node(),
              key.fate() == Fate.GONE
                  ? "Airflow 3 has no " + name + " in the context of a task"
                  : "the context of a task has no " + name)
          .severity(key.certain() ? Severity.ERROR : Severity.WARNING)
          .help(help(key.key()));
    }
  }

  private static String help(String key) {
    return switch (key) {
      case "execution_date" -> "write `logical_date`";
      case "next_execution_date" -> "write `data_interval_end`";
      case "prev_execution_date" -> "write `prev_data_interval_start_success`";
      case "triggering_dataset_events" -> "write `triggering_asset_events`";
      default -> "read a key that is there, or give the task an argument of this name";
    };
  }
}
