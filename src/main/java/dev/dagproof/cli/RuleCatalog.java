package dev.dagproof.cli;

import dev.dagproof.lint.FileDiagnostics;
import dev.dagproof.lint.Rule;
import dev.dagproof.lint.RuleInfo;
import java.util.ArrayList;
import java.util.List;

/** Everything that can be reported. */
final class RuleCatalog {
  private RuleCatalog() {}

  /** What the linter itself reports, then the rules in their order. */
  static List<RuleInfo> of(List<Rule> rules) {
    List<RuleInfo> infos = new ArrayList<>(FileDiagnostics.all());
    for (Rule rule : rules) {
      infos.add(rule.info());
    }
    return List.copyOf(infos);
  }
}
