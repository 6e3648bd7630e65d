package dev.dagproof.rules.dag;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.structure.StructureFault;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Rule;
import dev.dagproof.lint.RuleInfo;
import org.jspecify.annotations.Nullable;

/** An id that Airflow refuses. */
public final class InvalidId implements Rule {
  private static final String ALLOWED = "use letters, digits, `-`, `_` and `.`, up to 250 of them";

  private static final RuleInfo INFO =
      RuleInfo.of("DAG404", "invalid-id")
          .error()
          .summary("The id of a DAG, task or group is not allowed")
          .why(
              """
              Ids of DAGs and tasks are made of letters, digits, `-`, `_` and `.`, and have up \
              to 250 characters, the prefixes of groups included. Those of groups have no dot, \
              and up to 200. Airflow does not import the file: `The key 'a b' has to be made \
              of alphanumeric characters, dashes, dots, and underscores exclusively`.

              Templates are not rendered in ids. The parameters of a function under `@dag` are \
              no values yet when the file is read, nor are the results of tasks: they do not \
              fit into ids.\
              """)
          .bad(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.empty import EmptyOperator

              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  EmptyOperator(task_id="load orders")
              """)
          .good(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.empty import EmptyOperator

              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  EmptyOperator(task_id="load_orders")
              """)
          .observed(
              "bad_dagid_int, bad_taskid_slash, bad_groupid_colon, taskid_with_group_over_250,"
                  + " dup_dag_id_decorated_twice")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(AirflowModule module, Findings findings) {
    FaultFindings.report(module, findings, InvalidId::words);
  }

  private static @Nullable FaultWords words(StructureFault fault) {
    String id = fault.subject().isEmpty() ? "" : " `" + fault.subject() + "`";
    String problem = " " + fault.about().of();
    return switch (fault.kind()) {
      case INVALID_DAG_ID ->
          new FaultWords("the id" + id + " of the DAG" + problem, ALLOWED, "made here");
      case INVALID_TASK_ID ->
          new FaultWords("the id" + id + " of the task" + problem, ALLOWED, "made here");
      case INVALID_GROUP_ID ->
          new FaultWords(
              "the id" + id + " of the group" + problem,
              "use letters, digits, `-` and `_`, up to 200 of them");
      default -> null;
    };
  }
}
