package dev.dagproof.airflow.virtualenv;

import dev.dagproof.airflow.task.Place;
import dev.dagproof.airflow.task.PythonTask;
import dev.dagproof.python.ast.Expression;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something about a callable's text because of which it does not reach the other interpreter as it
 * was written.
 *
 * @param place where that is
 * @param certain whether the task surely fails because of it
 * @param setting the argument of the task because of which it does not run, if there is one
 */
public record SourceFault(
    PythonTask task, Kind kind, Place place, boolean certain, @Nullable Expression setting) {

  SourceFault(PythonTask task, Kind kind, Place place, boolean certain) {
    this(task, kind, place, certain, null);
  }

  /** The argument of the task without which it would be shipped as it is: in Airflow 2 alone. */
  public Optional<Expression> decidedBy() {
    return Optional.ofNullable(setting);
  }

  /** Whether it is the same place as the task's. */
  public boolean isAtTask() {
    return place.module() == task.module() && place.start() == task.node().start();
  }

  /** What is wrong. */
  public enum Kind {
    /** An async function: what it gives cannot be pickled. */
    COROUTINE,
    /** An async function that runs in the worker, and its environment is ignored. */
    RUNS_IN_WORKER,
    /** A function that {@code exec} made. */
    NO_SOURCE,
    /** A decorator of Airflow's that is not recognised by the way it is written. */
    DECORATOR_STAYS,
    /** Parentheses in a string or comment of the decorator's call are counted. */
    PARENTHESES,
    /** Something stands between the decorator's name and its parenthesis. */
    SPACED_CALL,
    /** Lines at the margin keep the text from being moved there. */
    INDENTED,
    /** Lines of a string that look like comments are left out. */
    COMMENT_LINE,
    /** The same, and the string's end with them. */
    COMMENT_LINE_ENDS_STRING
  }
}
