package dev.dagproof.airflow.virtualenv;

import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.semantic.Execution;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place where a shipped callable counts on a part of the task context that it is not given.
 *
 * @param key the key of the context; for {@code **kwargs} as a whole the parameter's name, and for
 *     {@code get_current_context()} that
 * @param node the place, in the callable's file
 * @param execution how surely the task fails there
 * @param setting the argument of the task because of which it is so, if there is one
 */
public record ContextUse(
    Kind kind,
    Reason reason,
    String key,
    Node node,
    Execution execution,
    @Nullable Expression setting) {

  /** How the callable asks for the context. */
  public enum Kind {
    /** A parameter without default: the call fails. */
    PARAMETER,
    /** A parameter with the default None: it keeps that, and something of it is used. */
    DEFAULT_USED,
    /** {@code kwargs["key"]}: a KeyError. */
    SUBSCRIPT,
    /** {@code kwargs.get("key")}: always None. */
    GET,
    /** The same, and something of it is used. */
    GET_USED,
    /** {@code **kwargs}: asks for all keys. */
    ALL_KEYS,
    /** {@code get_current_context()}. */
    CURRENT_CONTEXT
  }

  /** Why it is not there. */
  public enum Reason {
    /** Airflow never passes it on. */
    NEVER_PASSED,
    /** This version no longer has it. */
    GONE,
    /** This version does not have it yet. */
    NOT_YET,
    /** Airflow is not among the requirements, and site packages of the worker are not visible. */
    NEEDS_AIRFLOW,
    /** The same of pendulum. */
    NEEDS_PENDULUM,
    /** Airflow 1.10 was not told to pass it. */
    NEEDS_PROVIDE_CONTEXT,
    /** It is passed, and cannot be pickled. */
    UNPICKLABLE,
    /** There is no running task in the other interpreter. */
    NO_TASK
  }

  /** The argument of the task because of which it is so, in the task's file. */
  public Optional<Expression> decidedBy() {
    return Optional.ofNullable(setting);
  }
}
