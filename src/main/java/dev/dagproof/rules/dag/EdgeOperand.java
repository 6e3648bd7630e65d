package dev.dagproof.rules.dag;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.structure.StructureFault;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Rule;
import dev.dagproof.lint.RuleInfo;
import org.jspecify.annotations.Nullable;

/** A dependency that Airflow refuses or loses. */
public final class EdgeOperand implements Rule {
  private static final String NOT_OF = "a dependency is made of tasks and groups, and not of ";
  private static final String LIST = "write a list: `a >> [b, c]`";

  private static final RuleInfo INFO =
      RuleInfo.of("DAG416", "edge-operand")
          .error()
          .summary("A dependency of what is no task, or one that gets lost")
          .why(
              """
              `>>` and `<<` take tasks, task groups, results, labels, and lists or tuples of \
              those. A text, None, a DAG, a set, a generator or a function that was not called \
              fails when the file is read: `'str' object has no attribute 'update_relative'`. \
              `[a, b] >> [c, d]` is a TypeError: write `cross_downstream` or `chain`. So is `a \
              > b`. Tasks of two DAGs cannot depend on each other, and a dependency needs a \
              DAG.

              Some slips Airflow says nothing about, and this warns of them: in `a >> b, c` \
              and `a >> b and c` nothing leads to `c`; a label with nothing behind it leads \
              nowhere; an empty list in the middle of a chain loses the dependency.\
              """)
          .bad(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.empty import EmptyOperator

              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  extract = EmptyOperator(task_id="extract")
                  EmptyOperator(task_id="load")
                  extract >> "load"
              """)
          .good(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.empty import EmptyOperator

              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  extract = EmptyOperator(task_id="extract")
                  load = EmptyOperator(task_id="load")
                  extract >> load
              """)
          .observed(
              "edge_to_string, edge_list_list, edge_across_dags, edge_comma_typo, edge_label_only,"
                  + " edge_empty_list_middle")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(AirflowModule module, Findings findings) {
    FaultFindings.report(module, findings, EdgeOperand::words);
  }

  private static @Nullable FaultWords words(StructureFault fault) {
    return switch (fault.kind()) {
      case EDGE_OPERAND -> operand(fault.subject());
      case EDGE_OF_LISTS ->
          new FaultWords(
              "between two lists `>>` is not defined",
              "write `cross_downstream(...)`, or `chain(...)` for pairs");
      case EDGE_ACROSS_DAGS ->
          new FaultWords(
              "this dependency leads to a task of another DAG, `" + fault.subject() + "`",
              "use a sensor, an asset, or a TriggerDagRunOperator between DAGs");
      case EDGE_WITHOUT_DAG ->
          new FaultWords(
              "this dependency is of tasks that are in no DAG",
              "make the tasks in a `with DAG(...)`, or give them `dag=`");
      case CHAIN_LENGTHS ->
          new FaultWords(
              "`chain` takes lists of the same length, and these have " + fault.subject(),
              "give lists of one length, or write `cross_downstream(...)`");
      case COMPARED ->
          new FaultWords(
              "this " + fault.subject() + " two tasks, which Airflow refuses",
              "write `>>` or `<<`");
      case EDGE_BEFORE_COMMA ->
          new FaultWords("what is behind the comma is not part of this dependency", LIST);
      case EDGE_BEFORE_AND ->
          new FaultWords("what is behind `and` or `or` is not part of this dependency", LIST);
      case LABEL_AT_END ->
          new FaultWords(
              "this label leads nowhere: it has tasks on one side only",
              "write `a >> Label(...) >> b`");
      case EDGE_OVER_NOTHING ->
          new FaultWords(
              "this "
                  + fault.subject()
                  + " is empty, so that nothing behind it depends on what is before it",
              "connect the tasks around it");
      default -> null;
    };
  }

  private static FaultWords operand(String type) {
    return switch (type) {
      case "_TaskDecorator", "_TaskGroupFactory", "function" ->
          new FaultWords(
              "a dependency is made of tasks and groups, and this function is not called",
              "call the function");
      case "set", "generator", "dict view", "dict" ->
          new FaultWords(NOT_OF + type, "make it a list");
      case "str" -> new FaultWords(NOT_OF + type, "name the task by its variable");
      default -> new FaultWords(NOT_OF + type, "put a task, a group, or a list of those here");
    };
  }
}
