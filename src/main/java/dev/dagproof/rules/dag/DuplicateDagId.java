package dev.dagproof.rules.dag;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.AirflowProject;
import dev.dagproof.airflow.discovery.DagClash;
import dev.dagproof.airflow.discovery.DagClash.Kind;
import dev.dagproof.airflow.discovery.FoundDag;
import dev.dagproof.lint.Finding;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.ProjectRule;
import dev.dagproof.lint.RuleInfo;
import dev.dagproof.lint.Severity;
import dev.dagproof.python.semantic.PythonModule;
import java.util.List;

/** An id that several DAGs have. */
public final class DuplicateDagId implements ProjectRule {
  /** So many DAGs of an import are named. */
  private static final int MOST = 5;

  private static final RuleInfo INFO =
      RuleInfo.of("DAG403", "duplicate-dag-id")
          .error()
          .summary("Two DAGs have the same id")
          .why(
              """
              Airflow keeps one DAG of an id. If two files have it, whatever reads the whole \
              folder fails with `AirflowDagDuplicatedIdException`; the scheduler reads one file \
              after the other and says nothing: the one DAG replaces the other, over and over. A \
              file that imports another DAG file has its DAGs, too, be they made by `with \
              DAG(...)` or values of imported names. In one file the second DAG replaces the \
              first, or the first the second, without a word: a warning.

              Files count as one DAGs folder's if they lie in one folder, or below one of the \
              name `dags`; elsewhere it is a warning. Files that `.airflowignore` leaves out, \
              and tests, do not count.\
              """)
          .bad(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.empty import EmptyOperator

              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  EmptyOperator(task_id="load")

              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  EmptyOperator(task_id="report")
              """)
          .good(
              """
              from datetime import datetime

              from airflow import DAG
              from airflow.operators.empty import EmptyOperator

              with DAG("etl", schedule=None, start_date=datetime(2024, 1, 1)):
                  EmptyOperator(task_id="load")

              with DAG("report", schedule=None, start_date=datetime(2024, 1, 1)):
                  EmptyOperator(task_id="report")
              """)
          .observed("dup_dag_id_same_file_vars, parse_import_dag_from_other_dag_file")
          .build();

  @Override
  public RuleInfo info() {
    return INFO;
  }

  /** All is said when the files are compared. */
  @Override
  public void check(AirflowModule module, Findings findings) {}

  @Override
  public void check(AirflowProject project, Findings findings) {
    for (DagClash clash : project.dags().clashes()) {
      PythonModule file = project.file(clash.dag().file()).orElse(null);
      if (file != null) {
        report(clash, file, project, findings);
      }
    }
  }

  private static void report(
      DagClash clash, PythonModule file, AirflowProject project, Findings findings) {
    FoundDag dag = clash.dag();
    Finding finding =
        findings
            .at(file, dag.start(), dag.end(), message(clash))
            .severity(clash.certain() ? Severity.ERROR : Severity.WARNING)
            .help(
                clash.kind() == Kind.IMPORTED
                    ? "move what both files need into a module that makes no DAG"
                    : "give each DAG an id of its own");
    for (FoundDag other : clash.others()) {
      PythonModule otherFile = project.file(other.file()).orElse(null);
      if (otherFile != null) {
        String words =
            switch (clash.kind()) {
              case SAME_FILE -> "first here";
              case OTHER_FILE -> "`" + other.id() + "` is here, too";
              case IMPORTED -> "`" + other.id() + "` is made here";
            };
        finding.related(otherFile, other.start(), other.end(), words);
      }
    }
  }

  private static String message(DagClash clash) {
    String id = "`" + clash.dag().id() + "`";
    return switch (clash.kind()) {
      case SAME_FILE -> "the file has a DAG " + id + " already: Airflow keeps one of them";
      case OTHER_FILE -> "another file has a DAG " + id + ": Airflow keeps one of them";
      case IMPORTED -> "this import brings " + dags(clash.others()) + " into this one";
    };
  }

  private static String dags(List<FoundDag> dags) {
    if (dags.size() == 1) {
      return "the DAG `" + dags.getFirst().id() + "` of another DAG file";
    }
    StringBuilder ids = new StringBuilder("the DAGs ");
    for (int i = 0; i < dags.size() && i < MOST; i++) {
      ids.append(i == 0 ? "`" : ", `").append(dags.get(i).id()).append('`');
    }
    return ids.append(dags.size() > MOST ? ", …" : "").append(" of other DAG files").toString();
  }
}
