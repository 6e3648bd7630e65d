package dev.dagproof.cli;

import dev.dagproof.lint.RuleInfo;
import dev.dagproof.report.RulePage;
import java.io.IOException;
import java.util.List;

/** {@code dagproof rule}: what there is to report. */
final class RuleCommand {
  private RuleCommand() {}

  /**
   * Explains a rule.
   *
   * @param code its code; empty for a list of all
   */
  static int run(String code, String format, List<RuleInfo> rules, Environment environment)
      throws UsageException, IOException {
    boolean json = format.equals("json");
    if (code.isEmpty()) {
      if (json) {
        RulePage.writeJson(rules, environment.out());
      } else {
        environment.out().print(RulePage.table(rules));
      }
      return ExitCode.CLEAN;
    }
    RuleInfo rule = find(code, rules);
    if (json) {
      RulePage.writeJson(rule, environment.out());
    } else {
      environment.out().print(RulePage.markdown(rule));
    }
    return ExitCode.CLEAN;
  }

  private static RuleInfo find(String code, List<RuleInfo> rules) throws UsageException {
    for (RuleInfo rule : rules) {
      if (rule.code().equalsIgnoreCase(code) || rule.name().equals(code)) {
        return rule;
      }
    }
    throw new UsageException(
        "unknown rule `" + code + "`" + new SettingValues(rules).nearestRule(code));
  }
}
