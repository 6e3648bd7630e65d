package dev.dagproof.lint;

import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.airflow.parsing.HeavyPackages;
import dev.dagproof.python.source.PythonVersion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run of the linter depends on besides its files.
 *
 * @param airflowVersion the version that is to run the files
 * @param targetPython the oldest Python that is to read the files
 * @param moduleRoots folders in which imported modules are looked for first
 * @param heavyPackages those whose import is slow
 * @param dagsFolder the folder that Airflow reads; null if nobody said
 * @param jobs how many threads, at least 1
 */
public record LintSettings(
    RuleSelection rules,
    AirflowVersion airflowVersion,
    PythonVersion targetPython,
    List<Path> moduleRoots,
    HeavyPackages heavyPackages,
    @Nullable Path dagsFolder,
    int jobs) {
  public LintSettings {
    moduleRoots = List.copyOf(moduleRoots);
  }

  /** Where imports are looked up first. */
  List<Path> importRoots() {
    List<Path> roots = new ArrayList<>(moduleRoots);
    if (dagsFolder != null) {
      roots.add(dagsFolder);
    }
    return roots;
  }
}
