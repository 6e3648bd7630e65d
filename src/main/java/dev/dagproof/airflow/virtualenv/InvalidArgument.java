package dev.dagproof.airflow.virtualenv;

import dev.dagproof.airflow.task.PythonTask;
import dev.dagproof.python.ast.Node;

/**
 * An argument that a virtualenv operator does not accept.
 *
 * @param keyword its name
 * @param node its value, or else what stands for the task; in the task's file
 * @param fails whether the task surely fails because of it; else it does something else than it
 *     says
 */
public record InvalidArgument(
    PythonTask task, String keyword, Kind kind, Node node, boolean fails) {

  /** What is wrong with it. */
  public enum Kind {
    /** None of pickle, dill, cloudpickle. */
    UNKNOWN_SERIALIZER,
    /** {@code use_dill} and {@code serializer} at once. */
    TWO_SERIALIZERS,
    /** The operator has no such argument in this version, or not at all. */
    NO_SUCH_ARGUMENT,
    /** The operator cannot do without it. */
    MISSING,
    /** Arguments are pickled, which another major version of Python cannot read. */
    OTHER_MAJOR_VERSION,
    /** A version of Python that is not text. */
    VERSION_NOT_TEXT,
    /** The path of the interpreter is not given. */
    NO_PYTHON,
    /** The path of the interpreter is not absolute. */
    RELATIVE_PYTHON,
    /** Not the path of an interpreter at all. */
    PYTHON_NOT_TEXT,
    /** Text, of which every letter counts by itself. */
    LETTERS,
    /** Not a dictionary. */
    NOT_A_DICTIONARY,
    /** Not something that can be iterated over. */
    NOT_A_LIST,
    /** Templates that the callable has no parameter for, nor for anything else. */
    NOT_ASKED_FOR,
    /** Exit codes as text. */
    CODES_AS_TEXT,
    /** An environment variable that is not text. */
    VARIABLE_NOT_TEXT
  }
}
