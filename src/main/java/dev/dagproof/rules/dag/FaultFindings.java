package dev.dagproof.rules.dag;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.structure.StructureFault;
import dev.dagproof.lint.Finding;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Severity;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.evaluation.Site;
import dev.dagproof.python.semantic.PythonModule;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;

/** Reports what Airflow refuses while it reads a file: each fault of a place once. */
final class FaultFindings {
  private final PythonModule module;
  private final Findings findings;
  private final IdentityHashMap<Node, Set<String>> seen = new IdentityHashMap<>();

  FaultFindings(AirflowModule module, Findings findings) {
    this.module = module.python();
    this.findings = findings;
  }

  /**
   * Reports a fault, unless it is not certain.
   *
   * @param otherWords what to say of the other place that has to do with it
   */
  void add(StructureFault fault, String message, String help, String otherWords) {
    Site place = fault.site().in(module);
    boolean isSilent = fault.kind().isSilent();
    if (place == null || (!fault.certain() && !isSilent)) {
      return;
    }
    if (!seen.computeIfAbsent(place.node(), _ -> new HashSet<>()).add(message)) {
      return;
    }
    Finding finding =
        findings
            .at(module, place.node(), message)
            .severity(isSilent ? Severity.WARNING : Severity.ERROR)
            .help(help);
    if (fault.site().module() != module) {
      finding.related(fault.site().module(), fault.site().node(), "it happens here");
    }
    Site other = fault.other();
    boolean isElsewhere = other != null && other.node() != place.node();
    if (other != null && isElsewhere && !otherWords.isEmpty()) {
      finding.related(other.module(), other.node(), otherWords);
    }
  }
}
