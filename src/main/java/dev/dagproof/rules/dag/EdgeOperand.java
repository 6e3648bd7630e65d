package dev.dagproof.rules.dag;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.structure.StructureFault;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Rule;
import dev.dagproof.lint.RuleInfo;
import org.jspecify.annotations.Nullable;

/** A dependency that Airflow refuses or loses. */
public final class EdgeOperand implements Rule {
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
    FaultFindings found = new FaultFindings(module, findings);
    for (StructureFault fault : module.structure().faults()) {
      String message = message(fault);
      if (message != null) {
        found.add(fault, message, help(fault), "");
      }
    }
  }

  private static @Nullable String message(StructureFault fault) {
    String subject = fault.subject();
    return switch (fault.kind()) {
      case EDGE_OPERAND -> "a dependency is made of tasks and groups, and not of " + subject;
      case EDGE_OF_LISTS -> "between two lists `>>` is not defined";
      case EDGE_ACROSS_DAGS -> "this dependency leads to a task of another DAG, `" + subject + "`";
      case EDGE_WITHOUT_DAG -> "this dependency is of tasks that are in no DAG";
      case CHAIN_LENGTHS -> "`chain` takes lists of the same length, and these have " + subject;
      case COMPARED -> "this compares two tasks, which Airflow refuses";
      case EDGE_BEFORE_COMMA -> "what is behind the comma is not part of this dependency";
      case EDGE_BEFORE_AND -> "what is behind `and` or `or` is not part of this dependency";
      case LABEL_AT_END -> "this label leads nowhere: it has tasks on one side only";
      case EDGE_OVER_NOTHING -> "this list is empty, so that nothing depends on what is before it";
      default -> null;
    };
  }

  private static String help(StructureFault fault) {
    return switch (fault.kind()) {
      case EDGE_OPERAND ->
          switch (fault.subject()) {
            case "_TaskDecorator", "_TaskGroupFactory", "function" -> "call the function";
            case "set", "generator", "dict view", "dict" -> "make it a list";
            case "str" -> "name the task by its variable";
            default -> "put a task, a group, or a list of those here";
          };
      case EDGE_OF_LISTS -> "write `cross_downstream(...)`, or `chain(...)` for pairs";
      case EDGE_ACROSS_DAGS -> "use a sensor, an asset, or a TriggerDagRunOperator between DAGs";
      case EDGE_WITHOUT_DAG -> "make the tasks in a `with DAG(...)`, or give them `dag=`";
      case CHAIN_LENGTHS -> "give lists of one length, or write `cross_downstream(...)`";
      case COMPARED -> "write `>>` or `<<`";
      case EDGE_BEFORE_COMMA, EDGE_BEFORE_AND -> "write a list: `a >> [b, c]`";
      case LABEL_AT_END -> "write `a >> Label(...) >> b`";
      default -> "connect the tasks around it";
    };
  }
}
