package dev.dagproof.rules.dag;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.structure.BranchFault;
import dev.dagproof.lint.Findings;
import dev.dagproof.lint.Severity;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reports what is wrong behind branches and short circuits. */
final class BranchFindings {
  private BranchFindings() {}

  /**
   * Reports the faults of one rule.
   *
   * @param rule what it says of a fault; null for a fault of another rule
   */
  static void report(
      AirflowModule module, Findings findings, Function<BranchFault, @Nullable FaultWords> rule) {
    for (BranchFault fault : module.branchFaults()) {
      FaultWords words = rule.apply(fault);
      if (words != null) {
        boolean isError = fault.kind().failsTask() && fault.certain();
        findings
            .at(fault.module(), fault.node(), words.message())
            .severity(isError ? Severity.ERROR : Severity.WARNING)
            .help(words.help());
      }
    }
  }
}
