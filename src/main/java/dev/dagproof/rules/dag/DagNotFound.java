package dev.dagproof.rules.dag;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.structure.StaticDag;
import dev.dagproof.airflow.structure.Structure;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Rule;
import dev.dagproof.lint.RuleInfo;
import java.util.List;

/** A DAG that Airflow does not find. */
public final class DagNotFound implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("DAG419", "dag-not-found")
          .warning()
          .summary("A DAG that Airflow does not find")
          .why(
              """
              Airflow takes the DAGs that are values of names at the top of the file, and \
              those that `with DAG(...)` or a call of a function under `@dag` registers, \
              unless they have `auto_register=False`. A DAG that is only in a list, that a \
              function made and nobody kept, whose name was overwritten or deleted, or that \
              only `if __name__ == "__main__"` makes is not there, and there is no error.\
              """)
          .bad(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.empty import EmptyOperator


              def make():
                  etl = DAG("etl", schedule=None, start_date=datetime(2024, 1, 1))
                  EmptyOperator(task_id="load", dag=etl)
                  return etl


              make()
              """)
          .good(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.empty import EmptyOperator


              def make():
                  etl = DAG("etl", schedule=None, start_date=datetime(2024, 1, 1))
                  EmptyOperator(task_id="load", dag=etl)
                  return etl


              dag = make()
              """)
          .observed(
              "dag_in_list, dag_var_overwritten, dag_deleted, dag_in_function_not_returned, "
                  + "dag_under_name_main")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(AirflowModule module, Findings findings) {
    for (StaticDag dag : module.dagsOfScript()) {
      findings
          .at(
              module.python(),
              dag.made().outermost().node(),
              "Airflow imports the file, and does not make this DAG: its `__name__` is not"
                  + " `__main__`")
          .help("make it at the top of the file; `dag.test()` may stay where it is");
    }
    Structure structure = module.structure();
    for (StaticDag dag : structure.complete() ? structure.dags() : List.<StaticDag>of()) {
      boolean isLost = dag.isCertain() && dag.gaps().isEmpty() && !structure.finds(dag);
      if (isLost && dag.made().module() == module.python()) {
        findings
            .at(
                module.python(),
                dag.made().node(),
                "Airflow does not find this DAG: no name at the top of the file has it")
            .help(
                "assign it to a name of its own at the top of the file, or write `with DAG(...)`");
      }
    }
  }
}
