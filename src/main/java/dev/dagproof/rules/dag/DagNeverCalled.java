package dev.dagproof.rules.dag;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.AirflowProject;
import dev.dagproof.airflow.discovery.UncalledDag;
import dev.dagproof.airflow.structure.StructureFault;
import dev.dagproof.airflow.structure.StructureFault.Kind;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.ProjectRule;
import dev.dagproof.lint.RuleInfo;
import dev.dagproof.python.semantic.PythonModule;
import org.jspecify.annotations.Nullable;

/** A function under @dag that nothing calls. */
public final class DagNeverCalled implements ProjectRule {
  private static final RuleInfo INFO =
      RuleInfo.of("DAG409", "dag-never-called")
          .warning()
          .summary("A function under `@dag` or `@task_group` that nothing calls")
          .why(
              """
              `@dag` makes a function that makes a DAG: the DAG is there when the function is \
              called at the top of the file, with its result assigned or not. Without the call \
              Airflow shows no DAG and no error. A file that is checked with it may make the call, too. A function under `@task_group` in a DAG makes its \
              group when it is called, too.\
              """)
          .bad(
              """
              from datetime import datetime

              from airflow.decorators import dag
              from airflow.operators.empty import EmptyOperator


              @dag(schedule=None, start_date=datetime(2024, 1, 1))
              def etl():
                  EmptyOperator(task_id="load")
              """)
          .good(
              """
              from datetime import datetime

              from airflow.decorators import dag
              from airflow.operators.empty import EmptyOperator


              @dag(schedule=None, start_date=datetime(2024, 1, 1))
              def etl():
                  EmptyOperator(task_id="load")


              etl()
              """)
          .observed("dagdeco_nested_not_called")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(AirflowModule module, Findings findings) {
    if (module.structure().complete()) {
      FaultFindings.report(module, findings, fault -> words(fault, module.python()));
    }
  }

  private static @Nullable FaultWords words(StructureFault fault, PythonModule here) {
    String function = fault.subject();
    boolean isGroup = fault.kind() == Kind.GROUP_NEVER_CALLED && fault.certain();
    return isGroup && fault.site().module() == here
        ? new FaultWords(
            "nothing calls `" + function + "`: its tasks are in no DAG",
            "call it in the DAG: `" + function + "()`")
        : null;
  }

  /** The DAG may be another file's that imports the function. */
  @Override
  public void check(AirflowProject project, Findings findings) {
    for (UncalledDag dag : project.dags().neverCalled()) {
      PythonModule file = project.file(dag.file()).orElse(null);
      if (file != null) {
        findings
            .at(
                file,
                dag.start(),
                dag.end(),
                "nothing calls `" + dag.function() + "`: it makes no DAG")
            .help("call it at the top of the file: `" + dag.function() + "()`");
      }
    }
  }
}
