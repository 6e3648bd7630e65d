package dev.dagproof.airflow.virtualenv;

import dev.dagproof.airflow.task.PassedArgument;
import dev.dagproof.python.types.ValuePart;

/**
 * An object among a task's arguments that does not reach the callable.
 *
 * @param argument the argument that it is, or is in
 * @param part the object
 * @param certain whether the task surely fails because of it
 */
public record PassedObject(
    PassedArgument argument, ValuePart part, Reason reason, boolean certain) {

  /** Why it does not. */
  public enum Reason {
    /** The serializer cannot write it. */
    REFUSED,
    /** Its class or function is of the DAG file, which is not there in the other interpreter. */
    OF_DAG_FILE,
    /** It is of another file of the project, which is not on the other interpreter's path. */
    OF_PROJECT,
    /** It is of a package that is not installed there. */
    OF_PACKAGE,
    /** It is a date with a time zone, which XCom gives back with one of pendulum. */
    OF_RESULT
  }
}
