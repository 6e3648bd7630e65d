package dev.dagproof.airflow.task;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The arguments that {@code default_args} may set for an operator.
 *
 * @param keywords their names, as far as they are known
 * @param complete whether there are no others
 */
record DefaultArgs(Set<String> keywords, boolean complete) {
  /** There is no {@code default_args}. */
  static final DefaultArgs NONE = new DefaultArgs(Set.of(), true);

  /** Any argument may be set. */
  static final DefaultArgs UNKNOWN = new DefaultArgs(Set.of(), false);

  /** Copies the set. */
  DefaultArgs {
    keywords = Set.copyOf(keywords);
  }

  /** These and others: what a DAG sets, and what a task group in it sets. */
  DefaultArgs and(DefaultArgs others) {
    if (equals(NONE) || others.equals(UNKNOWN)) {
      return others;
    }
    if (others.equals(NONE) || equals(UNKNOWN)) {
      return this;
    }
    Set<String> both = new HashSet<>(keywords);
    both.addAll(others.keywords);
    return new DefaultArgs(both, complete && others.complete);
  }

  // Written out: the methods that a record gets by itself are slow to start.

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DefaultArgs args
        && complete == args.complete
        && keywords.equals(args.keywords);
  }

  @Override
  public int hashCode() {
    return keywords.hashCode() + (complete ? 1 : 0);
  }
}
