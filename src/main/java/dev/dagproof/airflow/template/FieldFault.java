package dev.dagproof.airflow.template;

import dev.dagproof.python.ast.Node;
import dev.dagproof.python.semantic.PythonModule;

/**
 * A template field of an operator class that is not what its task was given.
 *
 * @param className the operator class
 * @param field the name in {@code template_fields}
 * @param module the file of the class
 * @param place what to point at: the assignment, or the name in {@code template_fields}
 * @param made whether a task of this class is surely made in this file
 */
public record FieldFault(
    Kind kind, String className, String field, PythonModule module, Node place, boolean made) {

  /** What is wrong. */
  public enum Kind {
    /** No attribute of this name is ever assigned: Airflow fails with AttributeError. */
    NOT_ASSIGNED,
    /** {@code __init__} works with the text of the template, which is rendered later. */
    WORKED_ON
  }
}
