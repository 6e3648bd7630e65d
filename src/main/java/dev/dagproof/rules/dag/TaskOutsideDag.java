package dev.dagproof.rules.dag;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.structure.StaticTask;
import dev.dagproof.airflow.structure.Structure;
import dev.dagproof.airflow.structure.StructureFault;
import dev.dagproof.airflow.structure.StructureFault.Kind;
import dev.dagproof.airflow.task.LostOperator;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Rule;
import dev.dagproof.lint.RuleInfo;
import dev.dagproof.python.evaluation.Site;
import org.jspecify.annotations.Nullable;

/** A task that is in no DAG. */
public final class TaskOutsideDag implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("DAG410", "task-outside-dag")
          .warning()
          .summary("A task that is in no DAG")
          .why(
              """
              An operator is put into the DAG that it is given as `dag`, or whose `with` stands \
              around it, or with whose task a dependency connects it. Without any of these \
              Airflow makes the object and forgets it: there is no task, and no error. The same \
              goes for a call of a function under `@task`.

              Within the function of a task there is no DAG: an operator that it makes is an object \
              that nothing runs.

              An operator of one's own whose `__init__` does not call `super().__init__` is in \
              no DAG either, not even within `with DAG(...)`; in a dependency it fails.

              A task group outside of all DAGs is an import error.\
              """)
          .bad(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.empty import EmptyOperator

              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  EmptyOperator(task_id="load")

              EmptyOperator(task_id="report")
              """)
          .good(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.empty import EmptyOperator

              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  EmptyOperator(task_id="load")
                  EmptyOperator(task_id="report")
              """)
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(AirflowModule module, Findings findings) {
    FaultFindings.report(module, findings, TaskOutsideDag::words);
    for (LostOperator lost : module.lostOperators()) {
      findings
          .at(
              lost.module(),
              lost.made(),
              "an operator that a task makes is in no DAG: it never runs")
          .help("make it in the DAG, and put it behind the task");
    }
    Structure structure = module.structure();
    // A file without DAGs may hold tasks for those of others.
    if (!structure.complete() || structure.dags().isEmpty()) {
      return;
    }
    for (StaticTask task : structure.tasks()) {
      Site made = task.made();
      if (task.isOutside() && made.module() == module.python()) {
        findings
            .at(module.python(), made.node(), "this task is in no DAG: Airflow does not see it")
            .help("put it below `with DAG(...)`, or give it `dag=`");
      }
    }
  }

  private static @Nullable FaultWords words(StructureFault fault) {
    if (fault.kind() == Kind.GROUP_OUTSIDE_DAG) {
      return new FaultWords(
          "this task group is in no DAG, which Airflow refuses",
          "put it below `with DAG(...)`, or give it `dag=`");
    }
    String init = "`" + fault.subject() + ".__init__`";
    return fault.kind() == Kind.NOT_INITIALIZED && fault.certain()
        ? new FaultWords(
            init + " does not call that of the operator: there is no task",
            "call `super().__init__(**kwargs)` in " + init)
        : null;
  }
}
