package dev.dagproof.airflow.dag;

import dev.dagproof.python.ast.Statement.FunctionDef;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an expression of a DAG file stands for, as far as DAGs are concerned.
 *
 * @param members the tasks and groups that it is, or holds
 * @param dag the DAG that it is
 * @param function the function that it is, or that it is to be mapped
 * @param taskId the id that the function's task, or a mapped operator's, is to have
 */
record DagValue(
    Kind kind,
    List<DagMember> members,
    @Nullable StaticDag dag,
    @Nullable FunctionDef function,
    @Nullable String taskId) {

  /** The kinds of values. */
  enum Kind {
    /** Nothing is known. */
    UNKNOWN,
    /** Data that has nothing to do with DAGs. */
    DATA,
    /** Tasks, their results, lists and dictionaries of those, perhaps of none. */
    TASKS,
    DAG,
    /** A function of the file without meaning for Airflow. */
    FUNCTION,
    /** A function under {@code @task}. */
    TASK_FUNCTION,
    /** A function under {@code @dag}. */
    DAG_FUNCTION,
    /** A function under {@code @task_group}. */
    GROUP_FUNCTION,
    /** {@code Label(…)}, with what stands before it. */
    LABEL,
    /** {@code Operator.partial(…)}, {@code function.partial(…)}. */
    PARTIAL
  }

  static final DagValue UNKNOWN = of(Kind.UNKNOWN, List.of());
  static final DagValue DATA = of(Kind.DATA, List.of());

  /** Copies the list. */
  DagValue {
    members = List.copyOf(members);
  }

  static DagValue of(Kind kind, List<? extends DagMember> members) {
    return new DagValue(kind, List.copyOf(members), null, null, null);
  }

  static DagValue of(StaticDag dag) {
    return new DagValue(Kind.DAG, List.of(), dag, null, null);
  }

  static DagValue of(Kind kind, @Nullable FunctionDef function, @Nullable String taskId) {
    return new DagValue(kind, List.of(), null, function, taskId);
  }

  boolean is(Kind one) {
    return kind == one;
  }

  /** Both together, as in a list of them. */
  DagValue with(DagValue other) {
    if (is(Kind.UNKNOWN) || other.is(Kind.UNKNOWN)) {
      return UNKNOWN;
    }
    List<DagMember> both = new ArrayList<>(members);
    both.addAll(other.members);
    return of(Kind.TASKS, both);
  }
}
