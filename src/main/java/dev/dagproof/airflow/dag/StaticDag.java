package dev.dagproof.airflow.dag;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A DAG all of whose tasks are known. Its dependencies are those that the text names and perhaps
 * more: for a group at one end all its tasks count.
 */
public final class StaticDag {
  private final @Nullable String id;
  private final Map<String, DagTask> tasks = new LinkedHashMap<>();
  private final List<Edge> edges = new ArrayList<>();
  private @Nullable Map<DagTask, List<DagTask>> directlyAbove;

  private record Edge(DagMember upstream, DagMember downstream) {}

  StaticDag(@Nullable String id) {
    this.id = id;
  }

  /** Its id; empty where that is not known. */
  public Optional<String> id() {
    return Optional.ofNullable(id);
  }

  /** Its tasks, in the order in which they are made. */
  public List<DagTask> tasks() {
    return List.copyOf(tasks.values());
  }

  /** The task of this id. */
  public Optional<DagTask> task(String taskId) {
    return Optional.ofNullable(tasks.get(taskId));
  }

  /** Whether one task may run before the other because of their dependencies. */
  public boolean isUpstream(DagTask one, DagTask other) {
    Map<DagTask, List<DagTask>> above = directlyAbove();
    Set<DagTask> seen = new HashSet<>();
    Deque<DagTask> open = new ArrayDeque<>(List.of(other));
    while (!open.isEmpty()) {
      for (DagTask task : above.getOrDefault(open.pop(), List.of())) {
        if (task == one) {
          return true;
        }
        if (seen.add(task)) {
          open.push(task);
        }
      }
    }
    return false;
  }

  /** Worked out when all of the text is read: until then groups grow. */
  private Map<DagTask, List<DagTask>> directlyAbove() {
    Map<DagTask, List<DagTask>> known = directlyAbove;
    if (known == null) {
      known = new HashMap<>();
      for (Edge edge : edges) {
        for (DagTask below : edge.downstream.tasks()) {
          known.computeIfAbsent(below, key -> new ArrayList<>()).addAll(edge.upstream.tasks());
        }
      }
      directlyAbove = known;
    }
    return known;
  }

  /** Adds a task; false if there is one of this id already. */
  boolean add(DagTask task) {
    return tasks.putIfAbsent(task.id(), task) == null;
  }

  boolean holds(DagTask task) {
    return tasks.get(task.id()) == task;
  }

  /** The id that a decorated function's task gets: {@code load}, {@code load__1}, and so on. */
  String uniqueId(String prefix, String taskId) {
    if (!tasks.containsKey(prefix + taskId)) {
      return prefix + taskId;
    }
    int greatest = 0;
    for (String known : tasks.keySet()) {
      if (known.startsWith(prefix + taskId + "__")) {
        String number = known.substring(prefix.length() + taskId.length() + 2);
        greatest = Math.max(greatest, number(number));
      }
    }
    return prefix + taskId + "__" + (greatest + 1);
  }

  private static int number(String digits) {
    int number = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(i) - '0';
      if (digit < 0 || digit > 9 || i > 6) {
        return 0;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  void connect(List<? extends DagMember> upstream, List<? extends DagMember> downstream) {
    for (DagMember above : upstream) {
      for (DagMember below : downstream) {
        edges.add(new Edge(above, below));
      }
    }
  }

  /** Whether a dependency has an empty group at one end: then versions of Airflow differ. */
  boolean hasEmptyEnd() {
    for (Edge edge : edges) {
      if (edge.upstream.tasks().isEmpty() || edge.downstream.tasks().isEmpty()) {
        return true;
      }
    }
    return false;
  }
}
