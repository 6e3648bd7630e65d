package dev.dagproof.airflow.task;

import dev.dagproof.python.semantic.PythonValue.Located;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The arguments that {@code default_args} may set for an operator.
 *
 * @param values those whose value is known
 * @param unknown the names of those that have another value, or perhaps none
 * @param complete whether there are no others
 */
record DefaultArgs(Map<String, Located> values, Set<String> unknown, boolean complete) {
  /** There is no {@code default_args}. */
  static final DefaultArgs NONE = new DefaultArgs(Map.of(), Set.of(), true);

  /** Any argument may be set. */
  static final DefaultArgs UNKNOWN = new DefaultArgs(Map.of(), Set.of(), false);

  /** Copies both. */
  DefaultArgs {
    values = Map.copyOf(values);
    unknown = Set.copyOf(unknown);
  }

  /** These, and where they set nothing those: a task group in a DAG. */
  DefaultArgs over(DefaultArgs outer) {
    if (outer.equals(NONE)) {
      return this;
    }
    if (equals(NONE)) {
      return outer;
    }
    Map<String, Located> known = new HashMap<>(complete ? outer.values : Map.of());
    known.keySet().removeAll(unknown);
    known.putAll(values);
    return new DefaultArgs(known, namesBut(known, outer), complete && outer.complete);
  }

  /** Either these or those, nobody knows which. */
  DefaultArgs or(DefaultArgs others) {
    Map<String, Located> known = new HashMap<>();
    values.forEach(
        (name, value) -> {
          if (isSame(value, others.values.get(name))) {
            known.put(name, value);
          }
        });
    return new DefaultArgs(known, namesBut(known, others), complete && others.complete);
  }

  /** The names of both that are not among those that are known. */
  private Set<String> namesBut(Map<String, Located> known, DefaultArgs others) {
    Set<String> names = new HashSet<>(unknown);
    names.addAll(values.keySet());
    names.addAll(others.unknown);
    names.addAll(others.values.keySet());
    names.removeAll(known.keySet());
    return names;
  }

  private static boolean isSame(Located one, @Nullable Located other) {
    return other != null && one.expression() == other.expression();
  }

  // Written out: the methods that a record gets by itself are slow to start.

  @Override
  public boolean equals(@Nullable Object other) {
    if (!(other instanceof DefaultArgs args)
        || complete != args.complete
        || !unknown.equals(args.unknown)
        || values.size() != args.values.size()) {
      return false;
    }
    for (Map.Entry<String, Located> entry : values.entrySet()) {
      if (!isSame(entry.getValue(), args.values.get(entry.getKey()))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    return values.keySet().hashCode() + unknown.hashCode() + (complete ? 1 : 0);
  }
}
