package dev.dagproof.airflow.discovery;

import dev.dagproof.python.evaluation.Site;
import dev.dagproof.python.semantic.PythonModule;
import org.jspecify.annotations.Nullable;

/**
 * An import that surely fails when Airflow reads a file.
 *
 * @param module the module as it is written, dots included
 * @param name the name that it does not have; of a module that is not found its path from the DAGs
 *     folder
 * @param certain whether nothing outside of the files can mend it
 * @param source the project's file that does not have it; null for one of the standard library
 */
public record ImportFault(
    Kind kind,
    Site site,
    String module,
    String name,
    boolean certain,
    @Nullable PythonModule source) {

  /** What is wrong. */
  public enum Kind {
    /** The module has no such name. */
    NO_SUCH_NAME,
    /** A package of the project has no such module. */
    NO_SUCH_MODULE,
    /** The dots of a relative import lead out of the package that the module was imported from. */
    BEYOND_PACKAGE,
    /** The module lies in a folder below the DAGs folder, and is imported as if it lay in that. */
    BELOW_PATH,
    /** It lies outside of the DAGs folder: only PYTHONPATH can make it known. */
    BESIDE_PATH,
    /** The module waits for the file that imports from it, and does not have the name yet. */
    CYCLE
  }
}
