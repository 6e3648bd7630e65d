package dev.dagproof.rules.virtualenv;

import dev.dagproof.airflow.virtualenv.MissingName;
import dev.dagproof.airflow.virtualenv.VirtualenvTask;
import dev.dagproof.lint.Finding;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Severity;

/** What findings on missing names have in common. */
final class Missing {
  private Missing() {}

  /** A finding at the use of a name: an error if the task fails there for certain. */
  static Finding at(Findings findings, VirtualenvTask task, MissingName name, String message) {
    Finding finding =
        findings
            .at(name.module(), name.node(), message)
            .severity(task.failsAt(name) ? Severity.ERROR : Severity.WARNING);
    String words = name.origin().isImport() ? "imported here" : "defined here";
    name.definition()
        .ifPresent(place -> finding.related(place.module(), place.start(), place.end(), words));
    return finding.related(
        task.task().module(), task.task().node(), "only " + function(task) + " itself is shipped");
  }

  /** The callable's name, in backquotes. */
  static String function(VirtualenvTask task) {
    return "`" + task.function() + "`";
  }
}
