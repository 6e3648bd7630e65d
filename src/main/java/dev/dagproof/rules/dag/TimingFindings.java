package dev.dagproof.rules.dag;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.timing.TimingFault;
import dev.dagproof.airflow.timing.TimingFaults;
import dev.dagproof.lint.Finding;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Severity;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.evaluation.Site;
import java.util.HashSet;
import java.util.Set;

/** Reports the timing faults of a kind, each once for a place. */
final class TimingFindings {
  private TimingFindings() {}

  static void report(AirflowModule module, TimingFault.Kind kind, Findings findings) {
    Set<Integer> seen = new HashSet<>();
    for (TimingFault fault : TimingFaults.of(module.structure(), module.version())) {
      Site here = fault.kind() == kind ? fault.site().in(module.python()) : null;
      if (here == null || !seen.add(31 * here.node().start() + fault.message().hashCode())) {
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
}
