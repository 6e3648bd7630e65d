package dev.dagproof.cli;

import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.airflow.parsing.HeavyPackages;
import dev.dagproof.lint.LintSettings;
import dev.dagproof.lint.RuleSelection;
import dev.dagproof.lint.Severity;
import dev.dagproof.project.Configuration;
import dev.dagproof.project.DiscoverySettings;
import dev.dagproof.project.Exclusions;
import dev.dagproof.project.Warnings;
import dev.dagproof.python.source.PythonVersion;
import dev.dagproof.report.OutputFormat;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything that is in force: the command line, else the configuration, else defaults. */
record Settings(
    CheckOptions options,
    @Nullable Configuration configuration,
    RuleSelection rules,
    Setting<AirflowVersion> airflowVersion,
    Setting<PythonVersion> targetPython,
    Setting<OutputFormat> outputFormat,
    Setting<Severity> failOn,
    Setting<Boolean> fix,
    Setting<Boolean> unsafeFixes,
    Setting<Boolean> respectGitignore,
    Setting<Integer> jobs,
    Setting<List<Path>> moduleRoots,
    Setting<HeavyPackages> heavyImports,
    Setting<Optional<Path>> dagsFolder,
    Exclusions exclusions) {

  /**
   * A value in force.
   *
   * @param origin who says so: an option, a place in a file, or "default"
   */
  record Setting<T>(T value, String origin) {}

  /** What the linter needs. */
  LintSettings lint() {
    return new LintSettings(
        rules,
        airflowVersion.value(),
        targetPython.value(),
        moduleRoots.value(),
        heavyImports.value(),
        dagsFolder.value().orElse(null),
        jobs.value());
  }

  /** What the search for files needs. */
  DiscoverySettings discovery(Warnings warnings) {
    return new DiscoverySettings(
        exclusions,
        respectGitignore.value(),
        options.forceExclude(),
        options.isolated(),
        airflowVersion.value(),
        warnings);
  }
}
