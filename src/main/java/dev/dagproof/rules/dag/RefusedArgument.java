package dev.dagproof.rules.dag;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.structure.StructureFault.Kind;
import dev.dagproof.airflow.timing.TimingFault;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Rule;
import dev.dagproof.lint.RuleInfo;

/** A value that Airflow refuses as an argument. */
public final class RefusedArgument implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("DAG427", "refused-argument")
          .error()
          .summary("An argument has a value of a kind that Airflow refuses")
          .why(
              """
              Airflow asks for the types of many arguments when it makes a DAG, a task group or an \
              operator: `max_active_runs="1"` is a TypeError, and so is `depends_on_past="False"`. \
              Airflow 2 and 3 do not always ask for the same. Other values an operator refuses when it \
              is made (`python_callable="load"`, `mode="pok"` of a sensor, `pool_slots=0`), and some \
              fail the task when it runs (`op_kwargs=["a"]`, `bash_command=5`, a negative \
              `execution_timeout`). Airflow 3 never stores a DAG with an `owner` that is no text, and \
              shows that in a log alone; it asks of params that they can be JSON. Assets refuse an empty name or URI, and the scheme `airflow`.

              `tags="abc"` is refused by Airflow 2. Airflow 3 says nothing, and each letter becomes a \
              tag: that is a warning. So are `max_active_tasks=0`, with which no task runs, and a \
              decorated function as `python_callable`, whose call in a task runs nothing.\
              """)
          .bad(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.empty import EmptyOperator

              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1), max_active_runs="1"):
                  EmptyOperator(task_id="load")
              """)
          .good(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.empty import EmptyOperator

              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1), max_active_runs=1):
                  EmptyOperator(task_id="load")
              """)
          .observed(
              "dag_tags_string, dag_owner_links_bad, dag_max_active_runs_str,"
                  + " op_retries_string_word, python_op_callable_string, python_op_kwargs_not_dict")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(AirflowModule module, Findings findings) {
    FaultFindings.report(
        module,
        findings,
        fault ->
            fault.kind() == Kind.ARGUMENT_REFUSED || fault.kind() == Kind.ARGUMENT_ODD
                ? new FaultWords(
                    fault.subject(), "give it a value that Airflow takes", "for this task")
                : null);
    TimingFindings.report(module, TimingFault.Kind.SPAN, findings);
  }
}
