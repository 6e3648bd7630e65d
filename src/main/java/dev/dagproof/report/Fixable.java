package dev.dagproof.report;

import dev.dagproof.lint.Applicability;
import dev.dagproof.lint.Diagnostic;
import dev.dagproof.lint.Fix;
import dev.dagproof.lint.Report;

/** What reports for people say of fixes, in ruff's words. */
public final class Fixable {
  private Fixable() {}

  /** {@code [*] } for a finding that {@code --fix} mends. */
  static String mark(Diagnostic diagnostic, Report report) {
    Fix fix = diagnostic.fix();
    return fix != null && fix.isApplied(report.fixes().unsafe()) ? "[*] " : "";
  }

  /** How many findings can be fixed, as lines that end; empty if none can. */
  static String summary(Report report) {
    int fixable = fixable(report);
    int hidden = hidden(report);
    if (fixable > 0) {
      return "[*] "
          + fixable
          + " fixable with `--fix`"
          + (hidden == 0 ? "" : " (" + hiddenFixes(hidden) + ")")
          + ".\n";
    }
    return hidden == 0 ? "" : hiddenFixes(hidden) + ".\n";
  }

  private static String hiddenFixes(int count) {
    return count
        + (count == 1 ? " unsafe fix" : " unsafe fixes")
        + " available with `--fix --unsafe-fixes`";
  }

  /** What {@code --diff} says in the end. */
  public static String wouldFix(Report report) {
    int fixed = report.fixes().fixed().size();
    int hidden = hidden(report);
    String words =
        fixed == 0
            ? "No errors would be fixed"
            : "Would fix " + fixed + (fixed == 1 ? " error" : " errors");
    if (hidden == 0) {
      return fixed == 0 ? "" : words + ".\n";
    }
    return words
        + " ("
        + hidden
        + (fixed == 0 ? "" : " additional")
        + (hidden == 1 ? " fix" : " fixes")
        + " available with `--unsafe-fixes`).\n";
  }

  private static int fixable(Report report) {
    int count = 0;
    for (Diagnostic diagnostic : report.diagnostics()) {
      Fix fix = diagnostic.fix();
      count += fix != null && fix.isApplied(report.fixes().unsafe()) ? 1 : 0;
    }
    return count;
  }

  /** The fixes that are there on request only. */
  private static int hidden(Report report) {
    int count = 0;
    for (Diagnostic diagnostic : report.diagnostics()) {
      Fix fix = diagnostic.fix();
      boolean isUnsafe = fix != null && fix.applicability() == Applicability.UNSAFE;
      count += isUnsafe && !report.fixes().unsafe() ? 1 : 0;
    }
    return count;
  }
}
