package dev.dagproof.report;

import dev.dagproof.lint.Diagnostic;
import dev.dagproof.lint.Report;
import dev.dagproof.lint.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The last lines of a report for people. */
final class Summary {
  private Summary() {}

  static String of(Report report) {
    StringBuilder text = new StringBuilder();
    int fixed = report.fixes().fixed().size();
    if (report.diagnostics().isEmpty() && fixed == 0) {
      text.append("All checks passed!");
    } else {
      text.append("Found ");
      append(text, count(report, Severity.ERROR), "error");
      append(text, count(report, Severity.WARNING), "warning");
      append(text, count(report, Severity.INFO), "remark");
      if (fixed > 0) {
        text.append(" (").append(fixed).append(" fixed, ");
        text.append(report.diagnostics().size()).append(" remaining)");
      }
      text.append(" in ").append(counted(filesWithFindings(report), "file"));
    }
    text.append(" (").append(counted(report.filesChecked(), "file")).append(" checked)\n");
    return text.append(Fixable.summary(report)).toString();
  }

  private static void append(StringBuilder text, int count, String word) {
    if (count > 0) {
      text.append(text.charAt(text.length() - 1) == ' ' ? "" : ", ").append(counted(count, word));
    }
  }

  private static String counted(int count, String word) {
    return count == 1 ? "1 " + word : count + " " + word + "s";
  }

  private static int count(Report report, Severity severity) {
    return count(report.diagnostics(), severity) + count(report.fixes().fixed(), severity);
  }

  private static int count(List<Diagnostic> diagnostics, Severity severity) {
    int count = 0;
    for (Diagnostic diagnostic : diagnostics) {
      if (diagnostic.severity() == severity) {
        count++;
      }
    }
    return count;
  }

  private static int filesWithFindings(Report report) {
    Set<String> names = new HashSet<>();
    for (Diagnostic diagnostic : report.diagnostics()) {
      names.add(diagnostic.file().name());
    }
    for (Diagnostic diagnostic : report.fixes().fixed()) {
      names.add(diagnostic.file().name());
    }
    return names.size();
  }
}
