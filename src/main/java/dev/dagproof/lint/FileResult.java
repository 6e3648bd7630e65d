package dev.dagproof.lint;

import dev.dagproof.python.semantic.PythonModule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What came of checking a file. It holds on to the texts of files with diagnostics, and to no
 * syntax tree: there may be tens of thousands of files.
 */
final class FileResult {
  private final Map<Path, Integer> numbers;
  private final RuleSelection selection;
  private final List<PlacedDiagnostic> diagnostics = new ArrayList<>();
  private List<String> warnings = List.of();

  /**
   * A result without diagnostics.
   *
   * @param numbers the checked files' places in the report
   */
  FileResult(Map<Path, Integer> numbers, RuleSelection selection) {
    this.numbers = numbers;
    this.selection = selection;
  }

  /** Adds what the linter itself has to say: it is never suppressed. */
  void add(int file, Diagnostic diagnostic) {
    diagnostics.add(new PlacedDiagnostic(file, diagnostic));
  }

  /** Adds what rules found, in this file or one that it imports, unless it is suppressed there. */
  void addAll(List<Finding> findings) {
    Map<Path, Suppressions> suppressions = new HashMap<>();
    for (Finding finding : findings) {
      PythonModule module = finding.module();
      Integer place = numbers.get(module.path());
      Diagnostic diagnostic = finding.diagnostic();
      if (place != null
          && !selection.isIgnoredIn(module.path(), diagnostic.rule())
          && !suppressions
              .computeIfAbsent(module.path(), path -> Suppressions.of(module.tree()))
              .cover(diagnostic)) {
        add(place, diagnostic);
      }
    }
  }

  void warn(List<String> sentences) {
    warnings = sentences;
  }

  List<PlacedDiagnostic> diagnostics() {
    return diagnostics;
  }

  List<String> warnings() {
    return warnings;
  }
}
