package dev.dagproof.graph;

import dev.dagproof.airflow.structure.StaticDag;
import dev.dagproof.airflow.structure.StaticGroup;
import dev.dagproof.airflow.structure.StaticTask;
import dev.dagproof.airflow.structure.Structure;
import dev.dagproof.graph.DagGraph.Gap;
import dev.dagproof.graph.DagGraph.Group;
import dev.dagproof.graph.DagGraph.Mark;
import dev.dagproof.graph.DagGraph.Place;
import dev.dagproof.graph.DagGraph.Task;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.evaluation.FunctionValue;
import dev.dagproof.python.evaluation.Site;
import dev.dagproof.python.source.SourceFile;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes graphs of the DAGs that Airflow finds in a file. */
public final class GraphReader {
  private final StaticDag dag;
  private final Map<StaticTask, Integer> numbers = new HashMap<>();
  private final Map<StaticGroup, Integer> groupNumbers = new HashMap<>();
  private final Set<String> ids = new HashSet<>();

  private GraphReader(StaticDag dag) {
    this.dag = dag;
  }

  /** The graphs of a file, in the order in which it makes the DAGs. */
  public static List<DagGraph> of(Structure structure) {
    List<DagGraph> graphs = new ArrayList<>();
    for (StaticDag dag : structure.dags()) {
      if (structure.finds(dag)) {
        graphs.add(new GraphReader(dag).read());
      }
    }
    return graphs;
  }

  private DagGraph read() {
    List<Group> groups = new ArrayList<>();
    for (StaticGroup group : dag.groups()) {
      groupNumbers.put(group, groups.size());
      String id = group.id();
      groups.add(new Group(id == null ? "?" : id, number(group.parent())));
    }
    for (StaticTask task : dag.tasks()) {
      numbers.put(task, numbers.size());
    }
    List<Task> tasks = new ArrayList<>();
    for (StaticTask task : dag.tasks()) {
      tasks.add(task(task));
    }
    List<Gap> gaps = new ArrayList<>();
    for (StaticDag.Gap gap : dag.gaps()) {
      gaps.add(new Gap(gap.reason(), place(gap.site())));
    }
    if (dag.id() == null) {
      gaps.add(new Gap("The id of the DAG is not known.", place(dag.made())));
    }
    Site outermost = dag.made().outermost();
    return new DagGraph(
        dag.id(),
        place(dag.made()),
        place(outermost.module() == dag.made().module() ? dag.made() : outermost),
        Schedule.of(dag),
        dag.isComplete(),
        gaps,
        groups,
        tasks,
        Changes.NONE);
  }

  private int number(@Nullable StaticGroup group) {
    return group == null ? DagGraph.NONE : groupNumbers.getOrDefault(group, DagGraph.NONE);
  }

  private Task task(StaticTask task) {
    List<Integer> downstream = new ArrayList<>();
    Set<Integer> uncertain = new HashSet<>();
    Map<Integer, String> labels = new HashMap<>();
    for (StaticTask below : task.downstream()) {
      Integer number = numbers.get(below);
      if (number != null) {
        downstream.add(number);
        if (!task.surelyLeadsTo(below)) {
          uncertain.add(number);
        }
        String label = task.labelTo(below);
        if (label != null) {
          labels.put(number, label);
        }
      }
    }
    FunctionValue callable = task.callable();
    return new Task(
        id(task),
        task.operator().substring(operatorStart(task.operator())),
        task.triggerRule(),
        number(task.group()),
        marks(task),
        place(task.made()),
        callable == null ? null : place(callable.module().source(), callable.node()),
        Definition.of(task),
        downstream,
        uncertain,
        labels);
  }

  /** What is not known has to have a name all the same. */
  private String id(StaticTask task) {
    String id = task.id();
    String unique = id == null ? "?" : id;
    for (int i = 2; !ids.add(unique); i++) {
      unique = (id == null ? "?" : id) + " (" + i + ")";
    }
    return unique;
  }

  /** A decorator keeps its dots. */
  private static int operatorStart(String operator) {
    return operator.startsWith("@") ? 0 : operator.lastIndexOf('.') + 1;
  }

  private static Set<Mark> marks(StaticTask task) {
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    add(Mark.MAPPED, task.isMapped(), marks);
    add(Mark.SETUP, task.isSetup(), marks);
    add(Mark.TEARDOWN, task.isTeardown(), marks);
    add(Mark.UNCERTAIN, !task.isCertain(), marks);
    String operator = task.operator().toLowerCase(Locale.ROOT).replace("_", "");
    boolean isBranch = operator.contains("branch") || operator.contains("shortcircuit");
    add(Mark.BRANCH, isBranch, marks);
    boolean isElsewhere = operator.contains("virtualenv") || operator.contains("externalpython");
    add(Mark.VIRTUALENV, isElsewhere, marks);
    return marks;
  }

  private static void add(Mark mark, boolean holds, Set<Mark> marks) {
    if (holds) {
      marks.add(mark);
    }
  }

  private static Place place(Site site) {
    return place(site.module().source(), site.node());
  }

  private static Place place(SourceFile source, Node node) {
    int last = Math.max(node.start(), node.end() - 1);
    return new Place(source, source.line(node.start()), source.line(last));
  }
}
