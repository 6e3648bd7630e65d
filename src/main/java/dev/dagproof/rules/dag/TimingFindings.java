package dev.dagproof.rules.dag;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.timing.TimingFault;
import dev.dagproof.lint.Finding;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Severity;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.evaluation.Site;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;

/** Reports the timing faults of a kind, each once for a place. */
final class TimingFindings {
  private TimingFindings() {}

  static void report(AirflowModule module, TimingFault.Kind kind, Findings findings) {
    IdentityHashMap<Node, Set<String>> seen = new IdentityHashMap<>();
    for (TimingFault fault : module.timingFaults()) {
      Site here = fault.kind() == kind ? fault.site().in(module.python()) : null;
      if (here == null
          || isOfOtherFile(fault, here)
          || !seen.computeIfAbsent(here.node(), _ -> new HashSet<>()).add(fault.message())) {
        continue;
      }
      Node node = here.node();
      Finding finding =
          findings
              .at(here.module(), node, fault.message())
              .severity(fault.error() ? Severity.ERROR : Severity.WARNING)
              .help(fault.help());
      if (here != fault.site()) {
        finding.related(fault.site().module(), fault.site().node(), "given here");
      }
    }
  }

  /** What is no import error concerns the file alone that makes the DAG, and is said there. */
  private static boolean isOfOtherFile(TimingFault fault, Site here) {
    return here.isImport() && !fault.error();
  }
}
