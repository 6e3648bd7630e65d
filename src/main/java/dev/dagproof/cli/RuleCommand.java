package dev.dagproof.cli;

import dev.dagproof.lint.RuleInfo;
import dev.dagproof.lint.RuleSelector;
import dev.dagproof.report.Look;
import dev.dagproof.report.RulePage;
import dev.dagproof.report.Style;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code dagproof rule}: what there is to report. */
final class RuleCommand {
  private RuleCommand() {}

  /**
   * Explains a rule, or lists rules.
   *
   * @param code its code, or the beginning of several; empty for all
   */
  static int run(String code, String format, List<RuleInfo> rules, Environment environment)
      throws UsageException, IOException {
    boolean json = format.equals("json");
    RuleInfo rule = exactly(code, rules);
    List<RuleInfo> named = rule == null ? named(code, rules) : List.of(rule);
    if (rule != null && json) {
      RulePage.writeJson(rule, environment.out());
    } else if (rule != null) {
      Look look = new Look(Style.PLAIN, environment.width());
      environment.out().print(RulePage.page(rule, look));
    } else if (json) {
      RulePage.writeJson(named, environment.out());
    } else {
      Look look = new Look(Style.PLAIN, environment.width());
      environment.out().print(RulePage.table(named, look));
    }
    return ExitCode.CLEAN;
  }

  private static @Nullable RuleInfo exactly(String code, List<RuleInfo> rules) {
    for (RuleInfo rule : rules) {
      if (rule.code().equalsIgnoreCase(code) || rule.name().equals(code)) {
        return rule;
      }
    }
    return null;
  }

  private static List<RuleInfo> named(String code, List<RuleInfo> rules) throws UsageException {
    RuleSelector selector = RuleSelector.parse(code.isEmpty() ? "ALL" : code).orElse(null);
    List<RuleInfo> named = new ArrayList<>();
    for (RuleInfo rule : rules) {
      if (selector != null && selector.matches(rule)) {
        named.add(rule);
      }
    }
    if (named.isEmpty()) {
      throw new UsageException(
          "unknown rule `" + code + "`" + new SettingValues(rules).nearestRule(code));
    }
    return named;
  }
}
