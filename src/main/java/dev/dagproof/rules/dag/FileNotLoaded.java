package dev.dagproof.rules.dag;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.structure.StaticDag;
import dev.dagproof.airflow.structure.Structure;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Rule;
import dev.dagproof.lint.RuleInfo;
import dev.dagproof.python.evaluation.Site;

/** A file with DAGs that lacks the words without which Airflow does not load it. */
public final class FileNotLoaded implements Rule {
  private static final RuleInfo INFO =
      RuleInfo.of("DAG420", "file-not-loaded")
          .warning()
          .summary("A file with DAGs that Airflow does not load")
          .why(
              """
              Airflow loads only files that hold the words `airflow` and `dag`, in upper or lower \
              case, be it in a comment; in Airflow 3 `asset` will do for `dag`. A file that \
              makes its DAGs by a function of another module may have neither: its DAGs are not \
              there, and no error says so. The setting `dag_discovery_safe_mode` switches this \
              off.\
              """)
          .bad(
              """
              # made for Airflow
              from factory import make

              make("etl")
              # file: factory.py
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.empty import EmptyOperator


              def make(name):
                  with DAG(name, schedule=None, start_date=datetime(2024, 1, 1)):
                      EmptyOperator(task_id="load")
              """)
          .good(
              """
              # a DAG for Airflow
              from factory import make

              make("etl")
              # file: factory.py
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.empty import EmptyOperator


              def make(name):
                  with DAG(name, schedule=None, start_date=datetime(2024, 1, 1)):
                      EmptyOperator(task_id="load")
              """)
          .observed("safe_mode_no_words, safe_mode_only_dag_word, safe_mode_asset_word")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(AirflowModule module, Findings findings) {
    if (module.isLoaded()) {
      return;
    }
    Structure structure = module.structure();
    for (StaticDag dag : structure.dags()) {
      Site made = dag.made().outermost();
      // What an import brings is another file's.
      boolean isOwn = !made.isImport();
      if (structure.complete() && isOwn && dag.isCertain() && structure.finds(dag)) {
        findings
            .at(
                module.python(),
                made.node(),
                "Airflow does not load this file: it lacks the words `airflow` and `dag`")
            .help("add a comment with both words: `# DAG for Airflow`");
        return;
      }
    }
  }
}
