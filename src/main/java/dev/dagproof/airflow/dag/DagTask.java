package dev.dagproof.airflow.dag;

import dev.dagproof.python.ast.Expression.Call;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task of a DAG. Each has one object: tasks are equal only if they are the same one.
 *
 * @param id its id, with the prefixes of its groups
 * @param made the call that makes it
 */
public record DagTask(String id, Call made) implements DagMember {
  @Override
  public List<DagTask> tasks() {
    return List.of(this);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
