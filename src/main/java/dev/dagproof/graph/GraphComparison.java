package dev.dagproof.graph;

import dev.dagproof.graph.Changes.Detail;
import dev.dagproof.graph.Changes.Edge;
import dev.dagproof.graph.Changes.TaskChange;
import dev.dagproof.graph.DagGraph.Group;
import dev.dagproof.graph.DagGraph.Mark;
import dev.dagproof.graph.DagGraph.Task;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Says what changed between two states of one DAG: of tasks and groups by their ids. */
final class GraphComparison {
  private static final int LONGEST_VALUE = 40;

  private final DagGraph before;
  private final DagGraph now;
  private final List<Group> groups = new ArrayList<>();
  private final List<Task> tasks = new ArrayList<>();
  private final Map<Integer, TaskChange> changed = new HashMap<>();
  private final Set<Edge> added = new LinkedHashSet<>();
  private final Set<Edge> removed = new LinkedHashSet<>();

  private GraphComparison(DagGraph before, DagGraph now) {
    this.before = before;
    this.now = now;
  }

  /** The DAG as it is now, with what it has no longer, and with its changes. */
  static DagGraph of(DagGraph before, DagGraph now) {
    return new GraphComparison(before, now).compare();
  }

  /** A DAG of which all is new, or all is gone. */
  static DagGraph whole(DagGraph graph, Status status) {
    Map<Integer, TaskChange> tasks = new HashMap<>();
    Set<Edge> edges = new LinkedHashSet<>();
    for (int i = 0; i < graph.tasks().size(); i++) {
      tasks.put(i, new TaskChange(status, List.of()));
      for (int below : graph.tasks().get(i).downstream()) {
        edges.add(new Edge(i, below));
      }
    }
    boolean isNew = status == Status.ADDED;
    return graph.with(
        new Changes(status, List.of(), tasks, isNew ? edges : Set.of(), isNew ? Set.of() : edges));
  }

  private DagGraph compare() {
    groups.addAll(now.groups());
    Map<Integer, Integer> groupNumbers = groupNumbers();
    Map<String, Integer> numbers = new LinkedHashMap<>();
    for (Task task : now.tasks()) {
      numbers.put(task.id(), numbers.size());
    }
    List<Integer> numberOf = new ArrayList<>();
    List<Task> gone = new ArrayList<>();
    for (Task task : before.tasks()) {
      Integer known = numbers.get(task.id());
      if (known == null) {
        numbers.put(task.id(), now.tasks().size() + gone.size());
        gone.add(task);
      }
      numberOf.add(numbers.getOrDefault(task.id(), DagGraph.NONE));
    }
    addTasks(gone, groupNumbers);
    addEdges(numberOf);
    List<Detail> ofDag = ofDag();
    boolean isSame = ofDag.isEmpty() && changed.isEmpty() && added.isEmpty() && removed.isEmpty();
    return new DagGraph(
        now.id(),
        now.made(),
        now.loaded(),
        now.schedule(),
        now.isComplete(),
        now.gaps(),
        groups,
        tasks,
        new Changes(isSame ? Status.SAME : Status.CHANGED, ofDag, changed, added, removed));
  }

  /** Of the groups before, adding those that are gone. */
  private Map<Integer, Integer> groupNumbers() {
    Map<String, Integer> byId = new HashMap<>();
    for (int i = 0; i < groups.size(); i++) {
      byId.putIfAbsent(groups.get(i).id(), i);
    }
    Map<Integer, Integer> numbers = new HashMap<>();
    for (int i = 0; i < before.groups().size(); i++) {
      Group group = before.groups().get(i);
      Integer number = byId.get(group.id());
      if (number == null) {
        number = groups.size();
        byId.put(group.id(), number);
        groups.add(new Group(group.id(), numbers.getOrDefault(group.parent(), DagGraph.NONE)));
      }
      numbers.put(i, number);
    }
    return numbers;
  }

  private void addTasks(List<Task> gone, Map<Integer, Integer> groupNumbers) {
    Map<String, Task> byId = new HashMap<>();
    before.tasks().forEach(task -> byId.put(task.id(), task));
    for (Task task : now.tasks()) {
      Task old = byId.get(task.id());
      if (old == null) {
        changed.put(tasks.size(), new TaskChange(Status.ADDED, List.of()));
      } else {
        List<Detail> details = details(old, task);
        if (!details.isEmpty()) {
          changed.put(tasks.size(), new TaskChange(Status.CHANGED, details));
        }
      }
      tasks.add(task);
    }
    for (Task task : gone) {
      changed.put(tasks.size(), new TaskChange(Status.REMOVED, List.of()));
      tasks.add(task.in(groupNumbers.getOrDefault(task.group(), DagGraph.NONE)));
    }
  }

  /** With those of before, whose tasks have these numbers now. */
  private void addEdges(List<Integer> numberOf) {
    List<Set<Integer>> nowBelow = new ArrayList<>();
    List<Set<Integer>> allBelow = new ArrayList<>();
    for (int i = 0; i < tasks.size(); i++) {
      boolean isNow = i < now.tasks().size();
      nowBelow.add(isNow ? new LinkedHashSet<>(tasks.get(i).downstream()) : new HashSet<>());
      allBelow.add(new LinkedHashSet<>(nowBelow.get(i)));
      for (int below : nowBelow.get(i)) {
        added.add(new Edge(i, below));
      }
    }
    for (int i = 0; i < before.tasks().size(); i++) {
      int from = numberOf.get(i);
      for (int below : before.tasks().get(i).downstream()) {
        Edge edge = new Edge(from, numberOf.get(below));
        if (!added.remove(edge)) {
          removed.add(edge);
        }
        allBelow.get(from).add(edge.to());
      }
    }
    for (int i = 0; i < tasks.size(); i++) {
      tasks.set(i, tasks.get(i).before(List.copyOf(allBelow.get(i)), i < now.tasks().size()));
    }
  }

  private static List<Detail> details(Task old, Task task) {
    List<Detail> details = new ArrayList<>();
    add("operator", old.operator(), task.operator(), details);
    add("trigger rule", known(old.triggerRule()), known(task.triggerRule()), details);
    for (Mark mark : Mark.values()) {
      // The others are what the operator says already.
      if (mark != Mark.BRANCH && mark != Mark.VIRTUALENV) {
        add(mark.word(), yesOrNo(old.is(mark)), yesOrNo(task.is(mark)), details);
      }
    }
    definition(old.definition(), task.definition(), details);
    return details;
  }

  /** What is written otherwise; only the values that are known have names. */
  private static void definition(Definition old, Definition now, List<Detail> details) {
    Set<String> names = new TreeSet<>(old.settings().keySet());
    names.addAll(now.settings().keySet());
    for (String name : names) {
      String before = given(old.settings().get(name));
      String after = given(now.settings().get(name));
      if (Math.max(before.length(), after.length()) <= LONGEST_VALUE) {
        add(name, before, after, details);
      } else if (!before.equals(after)) {
        details.add(Detail.of(name));
      }
    }
    if (details.isEmpty() && !old.call().equals(now.call())) {
      details.add(Detail.of("arguments"));
    }
    if (!old.function().equals(now.function())) {
      details.add(Detail.of("function"));
    }
  }

  private List<Detail> ofDag() {
    List<Detail> details = new ArrayList<>();
    add("file", before.loaded().file(), now.loaded().file(), details);
    add("schedule", given(before.schedule()), given(now.schedule()), details);
    return details;
  }

  private static String known(@Nullable String text) {
    return text == null ? "not known" : text;
  }

  private static String given(@Nullable String text) {
    return text == null ? "not given" : text;
  }

  private static String yesOrNo(boolean holds) {
    return holds ? "yes" : "no";
  }

  private static void add(String name, String before, String now, List<Detail> details) {
    if (!before.equals(now)) {
      details.add(new Detail(name, before, now));
    }
  }
}
