package dev.dagproof.lint;

import dev.dagproof.airflow.AirflowModule;

/** Something that can be wrong with a DAG file. Holds no state: many threads use it at once. */
public interface Rule {
  /** What there is to say about it. */
  RuleInfo info();

  /** Reports what is wrong with this module, which may lie in files that it imports. */
  void check(AirflowModule module, Findings findings);
}
