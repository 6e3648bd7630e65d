package dev.dagproof.airflow.xcom;

import dev.dagproof.python.types.ValuePart;

/**
 * Something in a pushed value that XCom cannot store.
 *
 * @param part the object
 * @param certain whether the task surely fails because of it
 */
public record XComFlaw(XComPush push, ValuePart part, Reason reason, boolean certain) {

  /** Why XCom cannot store it. */
  public enum Reason {
    /** There is no serializer for objects of its class. */
    TYPE,
    /** It is stored, but no other task may make an object of a class of the project of it. */
    READ_BACK,
    /** Airflow 2 stores no keys but text, numbers, booleans and None. */
    KEY,
    /** Airflow 3 stores no number that JSON does not have. */
    NOT_FINITE,
    /** Airflow 3 stores no whole number beyond 64 bits. */
    TOO_BIG,
    /** Airflow 3 stores no text that UTF-8 cannot write. */
    SURROGATE
  }
}
