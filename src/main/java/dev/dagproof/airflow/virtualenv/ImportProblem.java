package dev.dagproof.airflow.virtualenv;

import dev.dagproof.python.ast.Node;
import java.util.List;

/**
 * An import in a shipped callable that fails in the other interpreter, or may.
 *
 * @param node the import, in the callable's file
 * @param module the dotted name of what is imported
 * @param distributions what brings the module, if that is known; else what is named like it
 * @param certain whether the task surely fails there
 */
public record ImportProblem(
    VirtualenvTask task,
    Node node,
    String module,
    Reason reason,
    List<String> distributions,
    boolean certain) {
  /** Copies the list. */
  public ImportProblem {
    distributions = List.copyOf(distributions);
  }

  /** Why it fails. */
  public enum Reason {
    /** {@code from . import x}: a script is in no package. */
    RELATIVE,
    /** The module is the project's own, and only the callable's source is shipped. */
    PROJECT,
    /** Airflow is not among the requirements. */
    AIRFLOW,
    /** The requirements bring nothing that has the module, as far as one can tell. */
    NOT_REQUIRED,
    /** There are no requirements. */
    NOTHING_REQUIRED,
    /** The standard library of the task's Python does not have it. */
    NOT_IN_PYTHON
  }

  /** Whether it is about what the requirements lack, and not about Airflow or the project. */
  public boolean isOfRequirements() {
    return switch (reason) {
      case NOT_REQUIRED, NOTHING_REQUIRED, NOT_IN_PYTHON -> true;
      case RELATIVE, PROJECT, AIRFLOW -> false;
    };
  }
}
