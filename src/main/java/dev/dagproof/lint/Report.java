package dev.dagproof.lint;

import java.util.List;

/**
 * What a run over files found.
 *
 * @param diagnostics in the order of the files, then by place, code and message
 * @param filesFound how many Python files were looked at
 * @param filesChecked how many of them were parsed and checked: those that concern Airflow
 * @param inputErrors whether a file or folder could not be read
 * @param warnings what else the user should know, one sentence each with its place
 * @param crashes what rules failed with; each has a diagnostic too
 * @param fixes what was fixed before
 */
public record Report(
    List<Diagnostic> diagnostics,
    int filesFound,
    int filesChecked,
    boolean inputErrors,
    List<String> warnings,
    List<Throwable> crashes,
    Fixes fixes) {
  public Report {
    diagnostics = List.copyOf(diagnostics);
    warnings = List.copyOf(warnings);
    crashes = List.copyOf(crashes);
  }

  /** A report on files in which nothing was fixed. */
  Report(
      List<Diagnostic> diagnostics,
      int filesFound,
      int filesChecked,
      boolean inputErrors,
      List<String> warnings,
      List<Throwable> crashes) {
    this(diagnostics, filesFound, filesChecked, inputErrors, warnings, crashes, Fixes.NONE);
  }

  /** The same, where so much was fixed before. */
  public Report with(Fixes fixed) {
    return new Report(diagnostics, filesFound, filesChecked, inputErrors, warnings, crashes, fixed);
  }

  /** Whether a rule failed. */
  public boolean internalErrors() {
    return !crashes.isEmpty();
  }

  /** Whether a finding is as bad as this, or worse. */
  public boolean hasAtLeast(Severity severity) {
    for (Diagnostic diagnostic : diagnostics) {
      if (diagnostic.severity().isAtLeast(severity)) {
        return true;
      }
    }
    return false;
  }
}
