package dev.dagproof.airflow.structure;

import dev.dagproof.airflow.structure.ExpandedRows.Problem;
import dev.dagproof.airflow.structure.StructureFault.Kind;
import dev.dagproof.airflow.structure.StructureFault.Subject;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.evaluation.Alternatives;
import dev.dagproof.python.evaluation.DictValue;
import dev.dagproof.python.evaluation.Evaluator;
import dev.dagproof.python.evaluation.FunctionValue;
import dev.dagproof.python.evaluation.SequenceValue;
import dev.dagproof.python.evaluation.Site;
import dev.dagproof.python.evaluation.Value;
import dev.dagproof.python.semantic.ModuleGraph;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * The results of tasks that others are mapped over: what they are is followed when the file has
 * been read.
 */
final class MappedResults {
  /** More than this Airflow does not map over, unless {@code [core] max_map_length} says so. */
  private static final int MOST = 1024;

  /** So many of a file are looked at. */
  private static final int FOLLOWED = 100;

  private final ModuleGraph graph;
  private final List<Use> uses = new ArrayList<>();

  MappedResults(ModuleGraph graph) {
    this.graph = graph;
  }

  /**
   * One of them.
   *
   * @param name the parameter that it is given for
   * @param rows tells what is wrong with it
   */
  private record Use(
      StaticTask task,
      FunctionValue callable,
      String name,
      ExpandedRows.Check rows,
      Site site,
      boolean certain) {}

  void add(
      StaticTask task, FunctionValue callable, String name, ExpandedRows.Check rows, Evaluator at) {
    if (uses.size() < FOLLOWED) {
      boolean isCertain = at.isCertain() && !at.isGuarded();
      uses.add(new Use(task, callable, name, rows, at.site(), isCertain));
    }
  }

  /** What is wrong with them. */
  List<StructureFault> faults() {
    List<StructureFault> faults = new ArrayList<>();
    IdentityHashMap<StaticTask, List<Value>> known = new IdentityHashMap<>();
    for (Use use : uses) {
      List<Value> values = known.computeIfAbsent(use.task, _ -> values(use));
      if (!values.isEmpty() && values.stream().allMatch(MappedResults::isLong)) {
        add(use, new Problem(Kind.EXPAND_LONG, new Subject(use.name)), faults);
      }
      checkRows(use, values, faults);
    }
    return faults;
  }

  /** Something is wrong with all that may be returned. */
  private static void checkRows(Use use, List<Value> values, List<StructureFault> faults) {
    List<Problem> problems = List.of();
    for (Value value : values) {
      problems = use.rows.problems(value);
      if (problems.isEmpty()) {
        return;
      }
    }
    problems.forEach(problem -> add(use, problem, faults));
  }

  private static void add(Use use, Problem problem, List<StructureFault> faults) {
    Site made = use.task.made();
    faults.add(new StructureFault(problem.kind(), use.site, use.certain, problem.about(), made));
  }

  /** All that a callable may return; none if that is not known. */
  private List<Value> values(Use use) {
    FunctionValue callable = use.callable;
    List<ReturnPlace> places = ReturnPlace.of(callable);
    boolean isOpen =
        callable.definition() != null && callable.module().paths(callable.definition()).mayEnd();
    List<Value> values = new ArrayList<>();
    if (places.isEmpty() || isOpen) {
      return values;
    }
    IdentityHashMap<Node, Value> found = CallableRun.of(use.task, callable, graph);
    for (ReturnPlace place : places) {
      Value value = found.get(place.node());
      if (value == null) {
        return List.of();
      }
      values.addAll(value instanceof Alternatives several ? several.values() : List.of(value));
    }
    return values;
  }

  private static boolean isLong(Value value) {
    int size =
        value instanceof SequenceValue list
            ? list.known().size()
            : value instanceof DictValue dict ? dict.entries().size() : 0;
    return size > MOST;
  }
}
