package dev.dagproof.airflow.virtualenv;

import dev.dagproof.python.ast.Arg;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.semantic.PythonModule;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A way in which a task's arguments do not fit the parameters of its callable.
 *
 * @param name of the parameter or argument
 * @param parameter the parameter, if it is about one
 * @param module the file of {@code place}
 * @param place what to point at: where the arguments are given
 * @param atParse whether Airflow fails when it reads the file, and not when the task runs
 * @param certain whether it surely fails
 */
public record SignatureFlaw(
    Kind kind,
    String name,
    @Nullable Arg parameter,
    PythonModule module,
    Node place,
    boolean atParse,
    boolean certain) {

  /** What does not fit. */
  public enum Kind {
    /** A parameter without default is given nothing. */
    MISSING,
    /** There are more positional arguments than parameters. */
    TOO_MANY,
    /** A parameter that takes none by name is given a value by name. */
    POSITIONAL_ONLY,
    /** No parameter has the name of a keyword argument. */
    UNEXPECTED,
    /** A parameter is given a value by position and another one by keyword. */
    TWICE,
    /** A positional argument goes to a parameter that Airflow gives a part of the context. */
    CONTEXT_BY_POSITION,
    /** A context parameter stands before one without default: Airflow 2 gives it one. */
    CONTEXT_BEFORE_REQUIRED
  }

  /** The parameter that it is about. */
  public Optional<Arg> param() {
    return Optional.ofNullable(parameter);
  }
}
