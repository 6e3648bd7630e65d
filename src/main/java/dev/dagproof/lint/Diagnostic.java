package dev.dagproof.lint;

import dev.dagproof.python.source.SourceFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finding.
 *
 * @param severity that of the rule, unless this case is another one
 * @param start where it begins, a byte offset
 * @param end where it ends, at least {@code start}
 * @param message one sentence without a full stop
 * @param help one line: what to write instead; may be empty
 */
public record Diagnostic(
    RuleInfo rule,
    Severity severity,
    SourceFile file,
    int start,
    int end,
    String message,
    String help,
    List<Related> related,
    @Nullable Fix fix) {
  public Diagnostic {
    related = List.copyOf(related);
  }
}
