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

  /** The same, only if it is very near: for names that are mostly somebody's own. */
  public static Optional<String> close(String typed, Collection<String> candidates) {
    return NearestName.close(typed, candidates);
  }

  /**
   * The id of a task that is meant: that of a task of this name in a group, or the nearest. Of what
   * has one or two letters, everything short is near.
   */
  public static Optional<String> ofId(String typed, Collection<String> ids) {
    for (String id : ids) {
      if (!typed.isEmpty() && id.endsWith("." + typed)) {
        return Optional.of(id);
      }
    }
    return typed.length() < 3 ? Optional.empty() : of(typed, ids);
  }
}
