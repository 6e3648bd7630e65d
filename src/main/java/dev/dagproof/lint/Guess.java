package dev.dagproof.lint;

import dev.dagproof.project.NearestName;
import java.util.Collection;
import java.util.Optional;

/** What somebody meant who mistyped a name in a DAG. */
public final class Guess {
  private Guess() {}

  /** The candidate that takes the fewest changes; empty if all are quite different. */
  public static Optional<String> of(String typed, Collection<String> candidates) {
    return NearestName.of(typed, candidates);
  }
}
