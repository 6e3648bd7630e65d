package dev.dagproof.lint;

import dev.dagproof.airflow.AirflowProject;

/** A rule that compares files: it is asked once more when all files of a project are checked. */
public interface ProjectRule extends Rule {
  /** Reports what is wrong between files. */
  void check(AirflowProject project, Findings findings);
}
