package dev.dagproof.rules.virtualenv;

import dev.dagproof.airflow.MissingName;
import dev.dagproof.airflow.VirtualenvTask;
import dev.dagproof.lint.Finding;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Severity;
import dev.dagproof.python.semantic.Execution;

/** What findings on missing names have in common. */
final class Missing {
  private Missing() {}

  /** A finding at the use of a name: an error if the task fails there for certain. */
  static Finding at(Findings findings, VirtualenvTask task, MissingName name, String message) {
    boolean certain = task.certain() && name.execution() == Execution.ALWAYS;
    String when = certain ? "" : " (fails where a call gets there)";
    Finding finding =
        findings
            .at(name.module(), name.node(), message + when)
            .severity(certain ? Severity.ERROR : Severity.WARNING);
    String words =
        switch (name.origin()) {
          case IMPORT -> "imported here";
          default -> "defined here";
        };
    name.definition().ifPresent(node -> finding.related(name.module(), node, words));
    return finding.related(
        task.task().module(),
        task.task().node(),
        "only `" + task.callable().function().name() + "` itself is shipped from here");
  }
}
