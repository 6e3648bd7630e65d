package dev.dagproof.rules.dag;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.AirflowProject;
import dev.dagproof.airflow.discovery.DagClash;
import dev.dagproof.airflow.discovery.FoundDag;
import dev.dagproof.airflow.structure.StaticDag;
import dev.dagproof.airflow.structure.Structure;
import dev.dagproof.lint.Finding;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.ProjectRule;
import dev.dagproof.lint.RuleInfo;
import dev.dagproof.lint.Severity;
import dev.dagproof.python.evaluation.Site;
import dev.dagproof.python.semantic.PythonModule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An id that several DAGs have. */
public final class DuplicateDagId implements ProjectRule {
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

  @Override
  public void check(AirflowModule module, Findings findings) {
    Structure structure = module.structure();
    Map<String, Site> first = new HashMap<>();
    for (StaticDag dag : structure.complete() ? structure.dags() : List.<StaticDag>of()) {
      String id = dag.id();
      Site here = dag.made().outermost();
      if (id == null || !dag.isCertain() || !structure.finds(dag)) {
        continue;
      }
      Site before = first.putIfAbsent(id, here);
      if (before != null) {
        Finding finding =
            findings
                .at(
                    module.python(),
                    here.node(),
                    "the file has a DAG `" + id + "` already: Airflow keeps one of them")
                .severity(Severity.WARNING)
                .help("give each DAG an id of its own");
        if (before.node() != here.node()) {
          finding.related(before.module(), before.node(), "first here");
        }
      }
    }
  }

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
    String message =
        clash.imported()
            ? "this import brings the DAG `" + dag.id() + "` of another DAG file into this one"
            : "another file has a DAG `" + dag.id() + "`: Airflow keeps one of them";
    String help =
        clash.imported()
            ? "move what both files need into a module that makes no DAG"
            : "give each DAG an id of its own";
    Finding finding =
        findings
            .at(file, dag.start(), dag.end(), message)
            .severity(clash.certain() ? Severity.ERROR : Severity.WARNING)
            .help(help);
    for (FoundDag other : clash.others()) {
      PythonModule otherFile = project.file(other.file()).orElse(null);
      if (otherFile != null) {
        finding.related(otherFile, other.start(), other.end(), "`" + dag.id() + "` is here, too");
      }
    }
  }
}
