package dev.dagproof.airflow.virtualenv;

import dev.dagproof.python.types.ValuePart;

/**
 * An object in the result of a shipped callable that the worker may not be able to read.
 *
 * @param part the object
 * @param certain whether the task surely fails because of it
 */
public record ReturnedObject(ValuePart part, Reason reason, boolean certain) {

  /** Why it may not. */
  public enum Reason {
    /** The serializer cannot write it in the other interpreter. */
    REFUSED,
    /** The script in the pod writes JSON of it, and cannot. */
    NOT_JSON,
    /** The worker needs the package of its class to read it. */
    NEEDS_PACKAGE
  }
}
