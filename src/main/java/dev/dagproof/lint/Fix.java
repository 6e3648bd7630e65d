package dev.dagproof.lint;

import java.util.List;

/**
 * A way to mend a finding, in the finding's own file.
 *
 * @param title what it does, as an order: "Move the import into the function"
 * @param edits do not overlap
 */
public record Fix(String title, Applicability applicability, List<Edit> edits) {
  public Fix {
    edits = List.copyOf(edits);
  }
}
