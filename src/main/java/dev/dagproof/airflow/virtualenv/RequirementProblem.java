package dev.dagproof.airflow.virtualenv;

import dev.dagproof.airflow.task.PythonTask;

/**
 * A requirement that Airflow or pip does not take.
 *
 * @param text the line
 * @param number the line's number in the text that the entry stands for, from 1
 * @param detail the reason in the words of {@code packaging}, or the option; may be empty
 * @param certain whether the task surely fails because of it
 */
public record RequirementProblem(
    PythonTask task,
    RequirementEntry entry,
    Reason reason,
    String text,
    int number,
    String detail,
    boolean certain) {

  /** What is wrong. */
  public enum Reason {
    /** Airflow looks for a template file of that name, and finds none. */
    NO_TEMPLATE_FILE,
    /** Airflow reads the requirement to find out what is installed, and fails. */
    REFUSED_BY_AIRFLOW,
    /** Pip fails. */
    REFUSED_BY_PIP,
    /** Newer versions of pip fail. */
    REFUSED_BY_NEWER_PIP,
    /** Requirements may not have such an option. */
    REFUSED_OPTION,
    /** A relative path, which pip takes from a folder that is made for the task. */
    RELATIVE_FILE
  }
}
