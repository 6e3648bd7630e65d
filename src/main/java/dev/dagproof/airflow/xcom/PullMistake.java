package dev.dagproof.airflow.xcom;

import dev.dagproof.airflow.xcom.PullFault.Kind;
import dev.dagproof.python.semantic.PythonModule;

/** What is wrong with a pull, wherever it stands: see {@link PullFault}. */
record PullMistake(Kind kind, String name, String task, String near) {

  /** The fault at this place. */
  PullFault at(PythonModule module, int start, int end, boolean certain) {
    return new PullFault(module, start, end, kind, name, task, near, certain);
  }
}
