package dev.dagproof.airflow.xcom;

import dev.dagproof.airflow.xcom.PullFault.Kind;
import dev.dagproof.python.semantic.PythonModule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with a pull, wherever it stands: see {@link PullFault}. */
record PullMistake(Kind kind, String name, String task, String near, List<String> ids) {

  /** One for which the ids of the DAG make no difference. */
  PullMistake(Kind kind, String name, String task, String near) {
    this(kind, name, task, near, List.of());
  }

  /** Whether a pull with these arguments surely gives None. */
  boolean givesNone(@Nullable PullArguments arguments) {
    return arguments != null
        && arguments.nameOne()
        && (kind == Kind.NO_TASK || kind == Kind.SELF || kind == Kind.NOTHING || kind == Kind.KEY);
  }

  /** The fault at this place. */
  PullFault at(PythonModule module, int start, int end, boolean certain) {
    return new PullFault(module, start, end, kind, name, task, near, ids, certain);
  }
}
