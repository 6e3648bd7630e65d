package dev.dagproof.airflow.structure;

import dev.dagproof.python.evaluation.CallArguments;
import dev.dagproof.python.evaluation.Site;
import dev.dagproof.python.evaluation.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A DAG that a file makes, with all that is known of it. Equal only to itself. */
public final class StaticDag {
  private final @Nullable String id;
  private final Value givenId;
  private final CallArguments arguments;
  private final Site made;
  private final Site given;
  private final boolean certain;
  private final boolean decorated;
  private final List<StaticTask> tasks = new ArrayList<>();
  private final Map<String, StaticTask> byId = new LinkedHashMap<>();
  private final List<StaticGroup> groups = new ArrayList<>();
  private final Set<String> groupIds = new HashSet<>();
  private final List<Gap> gaps = new ArrayList<>();
  private boolean registered;
  private boolean runHere;

  StaticDag(
      @Nullable String id,
      Value givenId,
      CallArguments arguments,
      Site made,
      Site given,
      boolean certain,
      boolean decorated) {
    this.id = id;
    this.givenId = givenId;
    this.arguments = arguments;
    this.made = made;
    this.given = given;
    this.certain = certain;
    this.decorated = decorated;
  }

  /**
   * Something about a DAG that is not known.
   *
   * @param reason a sentence for people
   */
  public record Gap(String reason, Site site) {}

  /** Its id; null if that is not known. */
  public @Nullable String id() {
    return id;
  }

  /** Its id as it is given. */
  public Value givenId() {
    return givenId;
  }

  /** What {@code DAG(…)} or {@code @dag(…)} is given. */
  public CallArguments arguments() {
    return arguments;
  }

  /** The call that makes it. */
  public Site made() {
    return made;
  }

  /** The call that has its arguments: {@code DAG(…)}, {@code @dag(…)}. */
  public Site given() {
    return given;
  }

  /** Whether it is made whenever the file is read. */
  public boolean isCertain() {
    return certain;
  }

  /** Whether it is made by a function under {@code @dag}. */
  public boolean isDecorated() {
    return decorated;
  }

  /** Whether Airflow finds it without a name at the top of the file. */
  public boolean isRegistered() {
    return registered;
  }

  /** Whether the file itself runs it: {@code dag.test()}, {@code dag.cli()}. */
  public boolean isRunHere() {
    return runHere;
  }

  /** Its tasks, in the order in which they are made. */
  public List<StaticTask> tasks() {
    return Collections.unmodifiableList(tasks);
  }

  /** The ids of its tasks that are known, in the order in which they are made. */
  public List<String> taskIds() {
    return List.copyOf(byId.keySet());
  }

  /** The task of this id; null if there is none that is known. */
  public @Nullable StaticTask task(String taskId) {
    return byId.get(taskId);
  }

  /** Its groups, in the order in which they are made. */
  public List<StaticGroup> groups() {
    return Collections.unmodifiableList(groups);
  }

  /** What is not known of it. */
  public List<Gap> gaps() {
    return Collections.unmodifiableList(gaps);
  }

  /** Whether its id, tasks and dependencies are all known. */
  public boolean isComplete() {
    return gaps.isEmpty() && id != null;
  }

  /** Whether one task may run before the other because of their dependencies. */
  public boolean isUpstream(StaticTask one, StaticTask other) {
    return above(other).contains(one);
  }

  /** All tasks that come before one, directly or not. */
  public Set<StaticTask> above(StaticTask task) {
    Set<StaticTask> seen = new HashSet<>();
    List<StaticTask> open = new ArrayList<>(List.of(task));
    while (!open.isEmpty()) {
      for (StaticTask one : open.removeLast().upstream()) {
        if (seen.add(one)) {
          open.add(one);
        }
      }
    }
    return seen;
  }

  /** The tasks with nothing behind them so far, but for teardowns. */
  List<StaticTask> leaves() {
    List<StaticTask> leaves = new ArrayList<>();
    for (StaticTask task : tasks) {
      if (task.downstream().isEmpty() && !task.isTeardown()) {
        leaves.add(task);
      }
    }
    return leaves;
  }

  /** Adds a task; the one that has its id already, if there is one. */
  @Nullable StaticTask add(StaticTask task) {
    String taskId = task.id();
    StaticTask before = taskId == null ? null : byId.putIfAbsent(taskId, task);
    if (before == null) {
      tasks.add(task);
      task.setDag(this);
      StaticGroup group = task.group();
      if (group != null) {
        group.add(task);
      }
    }
    return before;
  }

  void add(StaticGroup group) {
    groups.add(group);
    String groupId = group.id();
    if (groupId != null) {
      groupIds.add(groupId);
    }
  }

  /** The ids of its tasks and groups that are known. */
  Set<String> usedIds() {
    Set<String> ids = new HashSet<>(byId.keySet());
    ids.addAll(groupIds);
    return ids;
  }

  boolean hasGroup(String groupId) {
    return groupIds.contains(groupId);
  }

  /** Where the group of this id is made; null if there is none. */
  @Nullable Site groupOf(String groupId) {
    for (StaticGroup group : groups) {
      if (groupId.equals(group.id())) {
        return group.made();
      }
    }
    return null;
  }

  /** What is said already is not said again for another place. */
  void addGap(String reason, Site site) {
    boolean isNew = true;
    for (Gap gap : gaps) {
      isNew &= !gap.reason().equals(reason);
    }
    if (isNew && gaps.size() < 20) {
      gaps.add(new Gap(reason, site));
    }
  }

  void markRunHere() {
    runHere = true;
  }

  void register() {
    registered = true;
  }

  /** The id that a decorated function gets: {@code load}, {@code load__1}, and so on. */
  String uniqueTaskId(@Nullable StaticGroup group, String own) {
    String full = group == null ? own : group.childId(own);
    return full == null || !byId.containsKey(full) ? own : suffixed(own, full, byId.keySet());
  }

  private static String suffixed(String own, String full, Set<String> used) {
    String prefix = withoutNumber(full) + "__";
    int greatest = 0;
    for (String known : used) {
      if (known.startsWith(prefix)) {
        greatest = Math.max(greatest, number(known.substring(prefix.length())));
      }
    }
    return withoutNumber(own) + "__" + (greatest + 1);
  }

  private static String withoutNumber(String id) {
    int mark = id.lastIndexOf("__");
    return mark > 0 && number(id.substring(mark + 2)) >= 0 ? id.substring(0, mark) : id;
  }

  /** The number that these digits are; -1 for what is none. */
  private static int number(String digits) {
    if (digits.isEmpty() || digits.length() > 6) {
      return -1;
    }
    int number = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  @Override
  public String toString() {
    return String.valueOf(id);
  }
}
