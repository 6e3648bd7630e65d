package dev.dagproof.lint;

import dev.dagproof.python.semantic.PythonModule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of checking a file. It holds on to the texts of files with diagnostics, and to no
 * syntax tree: there may be tens of thousands of files.
 */
final class FileResult {
  private final Map<Path, Integer> numbers;
  private final RuleSelection selection;
  private final SourceStore sources;
  private final List<PlacedDiagnostic> diagnostics = new ArrayList<>();
  private List<String> warnings = List.of();

  /**
   * A result without diagnostics.
   *
   * @param numbers the checked files' places in the report
   * @param sources takes note of rules that fail
   */
  FileResult(Map<Path, Integer> numbers, RuleSelection selection, SourceStore sources) {
    this.sources = sources;
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
    Map<Said, Optional<Fix>> fixes = new HashMap<>();
    for (Finding finding : findings) {
      PythonModule module = finding.module();
      Integer place = numbers.get(module.path());
      if (place != null
          && !selection.isIgnoredIn(module.path(), finding.rule())
          && !suppressions
              .computeIfAbsent(module.path(), path -> Suppressions.of(module.tree()))
              .cover(finding.rule(), finding.start(), finding.end())) {
        add(place, finding.diagnostic(fix(finding, place, fixes)));
      }
    }
  }

  /**
   * The finding's fix; null if the rule fails on that. Of findings that say the same of the same
   * place, as hundreds of tasks with one callable give them, the first one's counts.
   */
  private @Nullable Fix fix(Finding finding, int place, Map<Said, Optional<Fix>> known) {
    Said said = new Said(place, finding.rule().code(), finding.start(), finding.message());
    Optional<Fix> made = known.get(said);
    if (made == null) {
      try {
        made = Optional.ofNullable(finding.makeFix());
      } catch (RuntimeException | Error e) {
        add(place, sources.crash(finding.module().source(), finding.rule(), e));
        made = Optional.empty();
      }
      known.put(said, made);
    }
    return made.orElse(null);
  }

  private record Said(int file, String code, int start, String message) {
    // Written out: the methods that a record gets by itself are slow to start.

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Said said
          && file == said.file
          && start == said.start
          && code.equals(said.code)
          && message.equals(said.message);
    }

    @Override
    public int hashCode() {
      return 31 * start + message.hashCode();
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
