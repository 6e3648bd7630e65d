package dev.dagproof.rules.dag;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.structure.StructureFault;
import dev.dagproof.lint.Finding;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Severity;
import dev.dagproof.python.ast.Keyword;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.evaluation.Site;
import dev.dagproof.python.semantic.PythonModule;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reports what Airflow refuses while it reads a file: each fault of a place once, and none that is
 * not certain.
 */
final class FaultFindings {
  private FaultFindings() {}

  /**
   * Reports the faults of one rule.
   *
   * @param rule what it says of a fault; null for a fault of another rule
   */
  static void report(
      AirflowModule module,
      Findings findings,
      Function<StructureFault, @Nullable FaultWords> rule) {
    IdentityHashMap<Node, Set<String>> seen = new IdentityHashMap<>();
    for (StructureFault fault : module.structure().faults()) {
      FaultWords words = rule.apply(fault);
      Site place = words == null ? null : fault.site().in(module.python());
      boolean isSilent = fault.kind().isSilent();
      // What is no import error concerns the file alone whose code it is, and is said there.
      boolean isOthers = isSilent && place != null && place.isImport();
      if (words != null
          && place != null
          && !isOthers
          && (fault.certain() || isSilent)
          && seen.computeIfAbsent(place.node(), _ -> new HashSet<>()).add(words.message())) {
        add(fault, words, place, findings);
      }
    }
  }

  private static void add(StructureFault fault, FaultWords words, Site place, Findings findings) {
    boolean isWarning = fault.kind().isSilent() || words.isDoubtful();
    PythonModule module = place.module();
    Node node = place.node();
    int end = node instanceof Keyword argument ? argument.nameEnd() : node.end();
    Finding finding =
        findings
            .at(module, node.start(), end, words.message())
            .severity(isWarning ? Severity.WARNING : Severity.ERROR)
            .help(words.help());
    if (fault.site().module() != module) {
      finding.related(fault.site().module(), fault.site().node(), "it happens here");
    }
    Site other = fault.other();
    if (other != null && other.node() != place.node() && !words.ofOther().isEmpty()) {
      finding.related(other.module(), other.node(), words.ofOther());
    }
  }
}
