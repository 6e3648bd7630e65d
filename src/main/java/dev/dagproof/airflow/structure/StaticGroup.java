package dev.dagproof.airflow.structure;

import dev.dagproof.python.evaluation.DictValue;
import dev.dagproof.python.evaluation.Site;
import dev.dagproof.python.evaluation.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A task group. Equal only to itself. */
public final class StaticGroup {
  private final @Nullable String id;
  private final Value ownId;
  private final boolean prefixes;
  private final @Nullable StaticGroup parent;
  private final StaticDag dag;
  private final Site made;
  private final @Nullable Value defaultArgs;
  private final Set<StaticTask> tasks = new LinkedHashSet<>();

  /** The tasks that were put before it while it was empty: from Airflow 3 they stand for it. */
  private final Set<StaticTask> before = new LinkedHashSet<>();

  /** Whether tasks were put behind it. */
  private boolean leading;

  private boolean mapped;
  private boolean doubtful;

  StaticGroup(
      @Nullable String id,
      Value ownId,
      boolean prefixes,
      @Nullable StaticGroup parent,
      StaticDag dag,
      Site made,
      @Nullable Value defaultArgs) {
    this.id = id;
    this.ownId = ownId;
    this.prefixes = prefixes;
    this.parent = parent;
    this.dag = dag;
    this.made = made;
    this.defaultArgs = defaultArgs;
  }

  /** Its id with the prefixes of the groups around it; null if that is not known. */
  public @Nullable String id() {
    return id;
  }

  /** Its {@code group_id} as it is given. */
  public Value ownId() {
    return ownId;
  }

  /** The group around it; null if there is none. */
  public @Nullable StaticGroup parent() {
    return parent;
  }

  /** Its DAG. */
  public StaticDag dag() {
    return dag;
  }

  /** The call that makes it. */
  public Site made() {
    return made;
  }

  /** Its tasks, with those of the groups inside of it. */
  public Set<StaticTask> tasks() {
    return Collections.unmodifiableSet(tasks);
  }

  boolean prefixes() {
    return prefixes;
  }

  @Nullable Value defaultArgs() {
    return defaultArgs;
  }

  /** What its own default arguments have of this name; null if they have none, or are not known. */
  public @Nullable Value defaultArg(String name) {
    return defaultArgs instanceof DictValue dict ? dict.get(name) : null;
  }

  /** Whether it, or a group around it, is expanded when the DAG runs. */
  boolean isInMapped() {
    return mapped || (parent != null && parent.isInMapped());
  }

  /** Whether it may not be made. */
  boolean isDoubtful() {
    return doubtful;
  }

  void markDoubtful() {
    doubtful = true;
  }

  void expand() {
    mapped = true;
  }

  /** The id of something in it; null if its own is not known. */
  @Nullable String childId(String own) {
    if (!prefixes) {
      return own;
    }
    return id == null ? null : id + "." + own;
  }

  void add(StaticTask task) {
    for (StaticGroup group = this; group != null; group = group.parent) {
      group.tasks.add(task);
    }
  }

  /** The tasks with nothing of the group before them. */
  List<StaticTask> roots() {
    List<StaticTask> roots = new ArrayList<>();
    for (StaticTask task : tasks) {
      if (task.upstream().stream().noneMatch(tasks::contains)) {
        roots.add(task);
      }
    }
    return roots;
  }

  /** The tasks with nothing of the group behind them; before a teardown those that it cleans up. */
  List<StaticTask> leaves() {
    Set<StaticTask> leaves = new LinkedHashSet<>();
    for (StaticTask task : tasks) {
      if (task.downstream().stream().noneMatch(tasks::contains)) {
        if (task.isTeardown()) {
          addBefore(task, leaves, new HashSet<>());
        } else {
          leaves.add(task);
        }
      }
    }
    return List.copyOf(leaves);
  }

  private void addBefore(StaticTask teardown, Set<StaticTask> leaves, Set<StaticTask> seen) {
    for (StaticTask above : teardown.upstream()) {
      if (!tasks.contains(above) || !seen.add(above)) {
        continue;
      }
      if (above.isTeardown()) {
        addBefore(above, leaves, seen);
      } else if (!above.isSetup() && !leadsOn(above, teardown)) {
        leaves.add(above);
      }
    }
  }

  private boolean leadsOn(StaticTask task, StaticTask except) {
    for (StaticTask below : task.downstream()) {
      if (below != except && tasks.contains(below) && !below.isTeardown()) {
        return true;
      }
    }
    return false;
  }

  void addBefore(List<StaticTask> tasksBefore) {
    before.addAll(tasksBefore);
  }

  /** Whether tasks were put before it. */
  boolean follows() {
    return !before.isEmpty();
  }

  void markLeading() {
    leading = true;
  }

  /** Whether tasks were put behind it. */
  boolean leads() {
    return leading;
  }

  /**
   * What stands for an empty group at the beginning of a dependency: at last all tasks of the DAG
   * that nothing stands behind so far (3.3.2: {@code find_leaves}).
   */
  List<StaticTask> standIns() {
    for (StaticGroup group = this; group != null; group = group.parent) {
      List<StaticTask> leaves = group.leaves();
      if (!leaves.isEmpty()) {
        return leaves;
      }
      if (!group.before.isEmpty()) {
        return List.copyOf(group.before);
      }
    }
    return dag.isComplete() ? dag.leaves() : List.of();
  }
}
