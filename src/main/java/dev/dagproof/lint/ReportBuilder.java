package dev.dagproof.lint;

import java.util.ArrayList;
import java.util.List;

/** Puts diagnostics in order, and leaves out repeated ones. */
final class ReportBuilder {
  private final List<PlacedDiagnostic> placed = new ArrayList<>();

  void add(PlacedDiagnostic diagnostic) {
    placed.add(diagnostic);
  }

  void addAll(List<PlacedDiagnostic> diagnostics) {
    placed.addAll(diagnostics);
  }

  /** What was added, in the order of files and places; of equal ones the first added. */
  List<Diagnostic> diagnostics() {
    placed.sort(null);
    List<Diagnostic> kept = new ArrayList<>();
    PlacedDiagnostic last = null;
    for (PlacedDiagnostic next : placed) {
      if (last == null || !next.repeats(last)) {
        kept.add(next.diagnostic());
      }
      last = next;
    }
    return kept;
  }
}
