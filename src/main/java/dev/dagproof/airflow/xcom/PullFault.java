package dev.dagproof.airflow.xcom;

import dev.dagproof.python.semantic.PythonModule;
import java.util.List;

/**
 * A pull of a result that is not there, or not there for certain.
 *
 * @param module the file
 * @param start where the pull begins, in bytes
 * @param end where it ends
 * @param name the task's id; for a key the key
 * @param task the id of the task that pulls, or whose key it is
 * @param near the id that may be meant; empty where there is none
 * @param ids of the tasks of the DAG, where no task has the name
 * @param certain whether the task that pulls surely fails
 */
public record PullFault(
    PythonModule module,
    int start,
    int end,
    Kind kind,
    String name,
    String task,
    String near,
    List<String> ids,
    boolean certain) {
  /** Copies the ids. */
  public PullFault {
    ids = List.copyOf(ids);
  }

  /** What is wrong with it. */
  public enum Kind {
    /** No task has the id. */
    NO_TASK,
    /** The task has the id, and surely pushes no result. */
    NOTHING,
    /** The first argument is the key, and the second the id. */
    SWAPPED,
    /** No id is given, which means any task on Airflow 2 and the task itself on 3. */
    OWN,
    /** It is the id of the task that pulls, which has pushed no result yet. */
    SELF,
    /** Nothing sees to it that the other task runs before. */
    NOT_UPSTREAM,
    /** The other task runs after it. */
    DOWNSTREAM,
    /** The other task does not push the key. */
    KEY,
    /** It is the first of several calls of a function, of which the others are not pulled. */
    FIRST_OF_SEVERAL
  }
}
