package dev.dagproof.airflow.dag;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A task group while its DAG is read; the tasks of groups inside of it are its tasks, too. */
final class DagGroup implements DagMember {
  private final @Nullable DagGroup outer;
  private final String prefix;
  private final List<DagTask> tasks = new ArrayList<>();

  /**
   * A group.
   *
   * @param prefix what the ids of its tasks begin with; empty for {@code prefix_group_id=False}
   */
  DagGroup(@Nullable DagGroup outer, String prefix) {
    this.outer = outer;
    this.prefix = prefix;
  }

  String prefix() {
    return prefix;
  }

  void add(DagTask task) {
    for (DagGroup group = this; group != null; group = group.outer) {
      group.tasks.add(task);
    }
  }

  @Override
  public List<DagTask> tasks() {
    return tasks;
  }
}
