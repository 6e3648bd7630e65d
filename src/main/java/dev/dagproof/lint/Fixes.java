package dev.dagproof.lint;

import java.util.List;

/**
 * What a run has fixed.
 *
 * @param unsafe whether unsafe fixes count as well
 * @param fixed the findings that are gone, in the order of the files
 */
public record Fixes(boolean unsafe, List<Diagnostic> fixed) {
  /** Nothing was fixed, and only safe fixes count. */
  public static final Fixes NONE = new Fixes(false, List.of());

  public Fixes {
    fixed = List.copyOf(fixed);
  }

  /** Nothing was fixed. */
  public static Fixes none(boolean unsafe) {
    return unsafe ? new Fixes(true, List.of()) : NONE;
  }
}
