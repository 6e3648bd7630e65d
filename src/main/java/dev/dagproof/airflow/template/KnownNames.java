package dev.dagproof.airflow.template;

import java.util.HashSet;
import java.util.Set;

/**
 * Names of which there may be others that are not known.
 *
 * @param complete whether there are no others
 */
record KnownNames(Set<String> names, boolean complete) {
  /** There are none. */
  static final KnownNames NONE = new KnownNames(Set.of(), true);

  /** There may be any. */
  static final KnownNames UNKNOWN = new KnownNames(Set.of(), false);

  KnownNames {
    names = Set.copyOf(names);
  }

  boolean mayContain(String name) {
    return !complete || names.contains(name);
  }

  KnownNames and(KnownNames others) {
    if (others.names.isEmpty()) {
      return others.complete ? this : new KnownNames(names, false);
    }
    Set<String> both = new HashSet<>(names);
    both.addAll(others.names);
    return new KnownNames(both, complete && others.complete);
  }
}
