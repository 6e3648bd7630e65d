package dev.dagproof.graph;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What changed in a DAG since a revision. The graph itself has also what was removed since.
 *
 * @param dag what became of the DAG
 * @param ofDag what changed of it apart from tasks and edges
 * @param tasks those of its tasks that are not the same, by their numbers
 * @param added its new edges
 * @param removed the edges that it has no longer
 */
public record Changes(
    Status dag,
    List<Detail> ofDag,
    Map<Integer, TaskChange> tasks,
    Set<Edge> added,
    Set<Edge> removed) {
  /** Those of a graph that is compared with none. */
  public static final Changes NONE =
      new Changes(Status.SAME, List.of(), Map.of(), Set.of(), Set.of());

  public Changes {
    ofDag = List.copyOf(ofDag);
    tasks = Map.copyOf(tasks);
    added = Set.copyOf(added);
    removed = Set.copyOf(removed);
  }

  /** An edge by the numbers of its tasks. */
  public record Edge(int from, int to) {}

  /**
   * Something that is another now.
   *
   * @param before null, as {@code now}, where it would be too long to show
   */
  public record Detail(String name, @Nullable String before, @Nullable String now) {
    /** Of what is not shown itself. */
    static Detail of(String name) {
      return new Detail(name, null, null);
    }

    @Override
    public String toString() {
      return before == null ? name + " changed" : name + ": " + before + " → " + now;
    }
  }

  /**
   * What became of a task.
   *
   * @param details empty unless it is changed
   */
  public record TaskChange(Status status, List<Detail> details) {
    static final TaskChange NONE = new TaskChange(Status.SAME, List.of());

    public TaskChange {
      details = List.copyOf(details);
    }
  }

  /** What became of the task of a number. */
  public TaskChange of(int task) {
    return tasks.getOrDefault(task, TaskChange.NONE);
  }

  /** What became of an edge. */
  public Status of(int from, int to) {
    Edge edge = new Edge(from, to);
    return added.contains(edge)
        ? Status.ADDED
        : removed.contains(edge) ? Status.REMOVED : Status.SAME;
  }
}
