package dev.dagproof.lint.fix;

import dev.dagproof.lint.Report;
import java.util.List;

/**
 * What a run with fixes gave.
 *
 * @param report what remains, and what was fixed
 * @param files those that changed, in the order of the report
 * @param problems why something was not fixed, one sentence each
 * @param broken whether a fix was at fault: one made a file that is no Python, or fixes went on and
 *     on
 */
public record Fixed(Report report, List<FixedFile> files, List<String> problems, boolean broken) {
  public Fixed {
    files = List.copyOf(files);
    problems = List.copyOf(problems);
  }
}
