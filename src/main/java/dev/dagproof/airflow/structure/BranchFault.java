package dev.dagproof.airflow.structure;

import dev.dagproof.python.ast.Node;
import dev.dagproof.python.semantic.PythonModule;

/**
 * Something wrong with where a DAG goes on behind a branch or a short circuit.
 *
 * @param task the branch, or the short circuit
 * @param module the file that the place is in
 * @param node the place: what the callable returns, or the task that suffers from it
 * @param subject the id, or what else is returned, empty if it is long; of a join its own id
 * @param certain whether it happens in every run
 */
public record BranchFault(
    Kind kind, StaticTask task, PythonModule module, Node node, String subject, boolean certain) {

  /** What is wrong. */
  public enum Kind {
    /** The callable returns what is no id: the task fails. */
    NO_TEXT,
    /** The callable returns an id that no task and no group has: the task fails. */
    NO_TASK,
    /** The task of that id is not directly behind the branch: all that is behind it is skipped. */
    NOT_DOWNSTREAM,
    /** The callable of a branch returns nothing: all that is behind it is skipped. */
    NOTHING_CHOSEN,
    /** A task that is no branch returns the id of one of those behind it: they all run. */
    NO_BRANCH,
    /** Whatever the branch chooses, this task is skipped. */
    JOIN_SKIPPED,
    /** The callable of a short circuit returns nothing, which counts as false. */
    NO_RETURN,
    /** Text like {@code "False"}, which counts as true. */
    TRUE_TEXT,
    /** The trigger rule of a task behind a short circuit counts for nothing. */
    RULE_IGNORED;

    /** Whether the branch itself fails, after its callable has run. */
    public boolean failsTask() {
      return this == NO_TEXT || this == NO_TASK;
    }
  }
}
