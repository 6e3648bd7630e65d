package dev.dagproof.rules.dag;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.structure.LateBinding;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Rule;
import dev.dagproof.lint.RuleInfo;

/** A callable of a loop that sees the loop's last value. */
public final class LateLookUp implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("DAG421", "late-binding")
          .warning()
          .summary("A callable made in a loop sees the last value of the loop")
          .why(
              """
              A function looks up the names of its body when it runs: long after the loop has \
              ended. All tasks work with the last value, be the function a lambda or a `def` in \
              the loop, and nothing fails. Airflow reads the whole file again before it runs a \
              task, so that it makes no difference which task it is.\
              """)
          .bad(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.python import PythonOperator


              def load(table):
                  print(table)


              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  for table in ["orders", "users"]:
                      PythonOperator(task_id=table, python_callable=lambda: load(table))
              """)
          .good(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.python import PythonOperator


              def load(table):
                  print(table)


              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  for table in ["orders", "users"]:
                      PythonOperator(task_id=table, python_callable=load, op_args=[table])
              """)
          .observed("run_lambda_loop_late_binding")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(AirflowModule module, Findings findings) {
    for (LateBinding late : module.lateBindings()) {
      String name = late.use().id();
      findings
          .at(
              module.python(),
              late.use(),
              "when the task runs, `" + name + "` is the last value of the loop")
          .help("give it as an argument, `op_args=[" + name + "]` or `" + name + "=" + name + "`");
    }
  }
}
