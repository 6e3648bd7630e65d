package dev.dagproof.rules.dag;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.structure.Cycle;
import dev.dagproof.airflow.structure.StaticDag;
import dev.dagproof.airflow.structure.StaticTask;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Rule;
import dev.dagproof.lint.RuleInfo;
import dev.dagproof.python.evaluation.Site;
import java.util.List;

/** Tasks that wait for each other. */
public final class DagCycle implements Rule {
  /** So many tasks are named of a long one. */
  private static final int LONGEST = 12;

  private static final RuleInfo INFO =
      RuleInfo.of("DAG401", "dag-cycle")
          .error()
          .summary("The tasks of a DAG wait for each other")
          .why(
              """
              A task runs when those before it have run; tasks in a circle never do. Airflow \
              does not import such a file: `AirflowDagCycleException: Cycle detected in DAG: \
              etl. Faulty task: load`.

              A group stands for its first and last tasks: `group >> member` is a cycle. \
              Groups that lead to each other by different tasks are none. Of cycles that have tasks in \
              common only the shortest is reported.\
              """)
          .bad(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.empty import EmptyOperator

              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  extract = EmptyOperator(task_id="extract")
                  load = EmptyOperator(task_id="load")
                  extract >> load
                  load >> extract
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
          .observed("cycle_two, cycle_self, cycle_group_to_own_member, cycle_taskflow_args")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(AirflowModule module, Findings findings) {
    for (StaticDag dag : module.structure().dags()) {
      boolean isMade = dag.isCertain() && module.structure().finds(dag);
      for (Cycle cycle : isMade ? Cycle.of(dag) : List.<Cycle>of()) {
        Site place = cycle.closing().in(module.python());
        if (place != null) {
          boolean isOfOne = cycle.path().size() == 2;
          findings
              .at(module.python(), place.node(), message(cycle))
              .help(
                  "take " + (isOfOne ? "this dependency" : "one of these dependencies") + " away");
        }
      }
    }
  }

  private static String message(Cycle cycle) {
    return cycle.path().size() == 2
        ? "the task `" + cycle.path().getFirst() + "` waits for itself"
        : "these tasks wait for each other: " + path(cycle);
  }

  private static String path(Cycle cycle) {
    List<StaticTask> tasks = cycle.path();
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < tasks.size(); i++) {
      if (tasks.size() > LONGEST && i == LONGEST / 2) {
        path.append(" \u2192 \u2026");
        i = tasks.size() - LONGEST / 2;
      }
      path.append(i == 0 ? "" : " \u2192 ").append(tasks.get(i));
    }
    return "`" + path + "`";
  }
}
