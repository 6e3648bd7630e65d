package dev.dagproof.report;

import dev.dagproof.lint.Diagnostic;
import dev.dagproof.lint.Report;
import dev.dagproof.lint.Severity;

/** The last line of a report for people. */
final class Summary {
  private Summary() {}

  static String of(Report report) {
    StringBuilder text = new StringBuilder();
    if (report.diagnostics().isEmpty()) {
      text.append("All checks passed!");
    } else {
      text.append("Found ");
      append(text, count(report, Severity.ERROR), "error");
      append(text, count(report, Severity.WARNING), "warning");
      append(text, count(report, Severity.INFO), "remark");
      text.append(" in ").append(counted(filesWithFindings(report), "file"));
    }
    text.append(" (").append(counted(report.filesChecked(), "file")).append(" checked)");
    return text.toString();
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
    int count = 0;
    for (Diagnostic diagnostic : report.diagnostics()) {
      if (diagnostic.severity() == severity) {
        count++;
      }
    }
    return count;
  }

  private static int filesWithFindings(Report report) {
    int count = 0;
    String last = null;
    for (Diagnostic diagnostic : report.diagnostics()) {
      String name = diagnostic.file().name();
      if (!name.equals(last)) {
        count++;
      }
      last = name;
    }
    return count;
  }
}
