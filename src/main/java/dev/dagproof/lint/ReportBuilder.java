package dev.dagproof.lint;

import dev.dagproof.python.semantic.PythonModule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts diagnostics in order, and leaves out suppressed and repeated ones. */
final class ReportBuilder {
  private final RuleSelection selection;
  private final List<Placed> placed = new ArrayList<>();
  private final Map<Path, Suppressions> suppressions = new HashMap<>();

  /** A diagnostic with the number of its file. */
  private record Placed(int file, Diagnostic diagnostic) {}

  ReportBuilder(RuleSelection selection) {
    this.selection = selection;
  }

  /** Adds what the linter itself has to say: it is never suppressed. */
  void add(int file, Diagnostic diagnostic) {
    placed.add(new Placed(file, diagnostic));
  }

  /** Adds what a rule found. */
  void add(int file, Finding finding) {
    Diagnostic diagnostic = finding.diagnostic();
    PythonModule module = finding.module();
    if (!selection.isIgnoredIn(module.path(), diagnostic.rule())
        && !suppressions
            .computeIfAbsent(module.path(), path -> Suppressions.of(module.tree()))
            .cover(diagnostic)) {
      add(file, diagnostic);
    }
  }

  /** What was added, in the order of files and places; of equal ones the first added. */
  List<Diagnostic> diagnostics() {
    placed.sort(ReportBuilder::compare);
    List<Diagnostic> kept = new ArrayList<>();
    Placed last = null;
    for (Placed next : placed) {
      if (last == null || !isRepeated(last, next)) {
        kept.add(next.diagnostic);
      }
      last = next;
    }
    return kept;
  }

  private static int compare(Placed a, Placed b) {
    if (a.file != b.file) {
      return Integer.compare(a.file, b.file);
    }
    Diagnostic first = a.diagnostic;
    Diagnostic second = b.diagnostic;
    if (first.start() != second.start()) {
      return Integer.compare(first.start(), second.start());
    }
    int byCode = first.rule().code().compareTo(second.rule().code());
    if (byCode != 0) {
      return byCode;
    }
    int byMessage = first.message().compareTo(second.message());
    if (byMessage != 0) {
      return byMessage;
    }
    // Two tasks may reach the same place, one of them for certain: that one counts.
    int bySeverity = first.severity().compareTo(second.severity());
    return bySeverity != 0 ? bySeverity : Integer.compare(first.end(), second.end());
  }

  private static boolean isRepeated(Placed a, Placed b) {
    return a.file == b.file
        && a.diagnostic.start() == b.diagnostic.start()
        && a.diagnostic.rule() == b.diagnostic.rule()
        && a.diagnostic.message().equals(b.diagnostic.message());
  }
}
