package dev.dagproof.airflow.discovery;

import dev.dagproof.python.evaluation.Site;
import dev.dagproof.python.semantic.PythonModule;
import org.jspecify.annotations.Nullable;

/**
 * An import that surely fails when Airflow reads a file.
 *
 * @param module the module as it is written, dots included
 * @param name the name that it does not have
 * @param source the project's file that does not have it; null for one of the standard library
 */
public record ImportFault(
    Kind kind, Site site, String module, String name, @Nullable PythonModule source) {

  /** What is wrong. */
  public enum Kind {
    /** The module has no such name. */
    NO_SUCH_NAME,
    /** The module waits for the file that imports from it, and does not have the name yet. */
    CYCLE
  }
}
