package dev.dagproof.airflow.structure;

import dev.dagproof.python.evaluation.Site;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that Airflow refuses while it reads a file.
 *
 * @param certain whether it happens whenever the file is read, and nothing catches it
 * @param about what it is about
 * @param other another place that has to do with it: the first task of an id, the call that has an
 *     unknown argument; null if there is none
 */
public record StructureFault(
    Kind kind, Site site, boolean certain, Subject about, @Nullable Site other) {

  /** One that is about a single thing. */
  StructureFault(Kind kind, Site site, boolean certain, String subject, @Nullable Site other) {
    this(kind, site, certain, new Subject(subject), other);
  }

  /**
   * What a fault is about.
   *
   * @param name an id, an argument, the type of an operand; empty if there is nothing to name
   * @param of the class or function that an argument is given to, the type of its value, or what is
   *     wrong with an id; empty for the other kinds
   * @param known the names that there are, where there is none of this name
   */
  public record Subject(String name, String of, List<String> known) {
    /** Copies the names. */
    public Subject {
      known = List.copyOf(known);
    }

    Subject(String name) {
      this(name, "", List.of());
    }

    Subject(String name, String of) {
      this(name, of, List.of());
    }

    Subject(String name, String of, Collection<String> known) {
      this(name, of, List.copyOf(known));
    }
  }

  /** The name of what it is about; empty if there is nothing to name. */
  public String subject() {
    return about.name();
  }

  /** What is wrong. */
  public enum Kind {
    /** An id, and what is wrong with it: {@code has a space}. */
    INVALID_DAG_ID,
    INVALID_TASK_ID,
    INVALID_GROUP_ID,
    DUPLICATE_TASK_ID,
    DUPLICATE_GROUP_ID,
    /** {@code a >> 1}: an operand that is neither task nor group, nor a list of those. */
    EDGE_OPERAND,
    /** {@code [a] >> [b]}. */
    EDGE_OF_LISTS,
    EDGE_ACROSS_DAGS,
    /** {@code a > b}, {@code a - b}. */
    COMPARED,
    /** {@code a >> b, c}: Airflow says nothing. */
    EDGE_BEFORE_COMMA,
    /** {@code a >> b and c}: Airflow says nothing. */
    EDGE_BEFORE_AND,
    /** {@code a >> Label("x")}, and nothing behind it: Airflow says nothing. */
    LABEL_AT_END,
    /** {@code a >> [] >> b}: Airflow says nothing. */
    EDGE_OVER_NOTHING,
    EDGE_WITHOUT_DAG,
    /** Lists of different lengths in {@code chain}. */
    CHAIN_LENGTHS,
    GROUP_OUTSIDE_DAG,
    EXPAND_POSITIONAL,
    EXPAND_NOTHING,
    /** An argument of {@code expand} whose value is of a type that cannot be mapped over. */
    EXPAND_VALUE,
    /** {@code Operator(…).expand()}, {@code Operator.expand()}. */
    EXPAND_WITHOUT_PARTIAL,
    EXPAND_IN_MAPPED_GROUP,
    /** An argument that partial and expand both give. */
    EXPAND_TWICE,
    /** A parameter that stands for a key of the context. */
    EXPAND_CONTEXT,
    /** The same of the result of a task that surely returns such a value: that task fails. */
    EXPAND_RESULT,
    /** One key of the result of a task, where only the whole can be mapped over. */
    EXPAND_KEY,
    /** {@code partial(…)} that nothing expands: Airflow makes no task, and says nothing. */
    EXPAND_NEVER,
    /** {@code expand(n=[])}: Airflow says nothing, and skips the task. */
    EXPAND_EMPTY,
    /** A result with more elements than Airflow maps over by default: its task fails. */
    EXPAND_LONG,
    /** An argument of all operators, which cannot be mapped over. */
    EXPAND_SETTING,
    /** A name that the function does not take, of {@code expand} or {@code partial}. */
    EXPAND_UNKNOWN,
    /** A parameter of the function that gets nothing. */
    EXPAND_MISSING,
    /** {@code expand_kwargs} with what is no list of dictionaries. */
    EXPAND_KWARGS,
    /** A result that is looped over when the file is read; an error, as those that follow. */
    RESULT_LOOP,
    /** An operator that results do not have. */
    RESULT_OPERATION,
    /** An attribute that results do not have. */
    RESULT_ATTRIBUTE,
    RESULT_CALLED,
    /** {@code result[0]}. */
    RESULT_INDEX,
    /** {@code task_id=result}. */
    RESULT_AS_ID,
    /** {@code result.map(decorated)}. */
    MAP_WITH_TASK,
    /** {@code range(…)} in expand, which Airflow 3 takes for text. */
    EXPAND_RANGE,
    TRIGGER_RULE,
    /** Another rule than all_success in a DAG that stops at the first failure. */
    FAIL_FAST_RULE,
    SETUP_AND_TEARDOWN,
    /** {@code @setup} over a task group. */
    SETUP_OF_GROUP,
    TEARDOWN_TRIGGER_RULE,
    /** Another trigger rule than all_success directly behind a setup. */
    RULE_BEHIND_SETUP,
    NOT_A_CONTEXT,
    /** A class derived from an operator whose {@code __init__} leaves out that of the operator. */
    NOT_INITIALIZED,
    /** An operator of the project without what Airflow calls when its task runs. */
    METHOD_MISSING,
    /** A function under {@code @dag} that nothing calls: Airflow says nothing. */
    DAG_NEVER_CALLED,
    /** The same of {@code @task_group}, in a DAG. */
    GROUP_NEVER_CALLED,
    /** {@code @task.name} that Airflow does not have; the subject is the name. */
    DECORATOR_UNKNOWN,
    /** A name in {@code default_args}: Airflow says nothing if no operator has it. */
    DEFAULT_NAME,
    /** A name that an attribute of a task is set by; most are somebody's own. */
    ATTRIBUTE_NAME,
    /** An argument that a class of Airflow does not have. */
    ARGUMENT_UNKNOWN,
    /** An argument that a class needs. */
    ARGUMENT_MISSING,
    /**
     * A value that a constructor of Airflow, or a run of the task, refuses; the subject says why.
     */
    ARGUMENT_REFUSED,
    /** A value that means something else than it says; the subject says what. */
    ARGUMENT_ODD,
    /** A parameter of a function that a call gives nothing. */
    PARAMETER_MISSING,
    /** An argument that a function has no parameter for. */
    PARAMETER_UNKNOWN,
    /** A call whose arguments do not fit in another way; the subject says how. */
    FUNCTION_ARGUMENTS;

    /**
     * Whether Airflow takes it without a word, and does something else than the code says; or may
     * be set up to take it.
     */
    public boolean isSilent() {
      return switch (this) {
        case EDGE_BEFORE_COMMA,
            EDGE_BEFORE_AND,
            LABEL_AT_END,
            EDGE_OVER_NOTHING,
            EXPAND_RANGE,
            EXPAND_NEVER,
            EXPAND_EMPTY,
            EXPAND_LONG,
            ARGUMENT_ODD,
            DAG_NEVER_CALLED,
            GROUP_NEVER_CALLED,
            DEFAULT_NAME,
            ATTRIBUTE_NAME,
            NOT_INITIALIZED ->
            true;
        default -> false;
      };
    }
  }
}
