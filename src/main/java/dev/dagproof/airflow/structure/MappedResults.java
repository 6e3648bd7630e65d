package dev.dagproof.airflow.structure;

import dev.dagproof.airflow.structure.StructureFault.Kind;
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
import org.jspecify.annotations.Nullable;

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
   * @param byRows whether it gives all arguments of each task
   */
  private record Use(
      StaticTask task,
      FunctionValue callable,
      String name,
      boolean byRows,
      Site site,
      boolean certain) {}

  void add(StaticTask task, FunctionValue callable, String name, boolean byRows, Evaluator at) {
    if (uses.size() < FOLLOWED) {
      boolean isCertain = at.isCertain() && !at.isGuarded();
      uses.add(new Use(task, callable, name, byRows, at.site(), isCertain));
    }
  }

  /** What is wrong with them. */
  List<StructureFault> faults() {
    List<StructureFault> faults = new ArrayList<>();
    for (Use use : uses) {
      List<Value> values = values(use);
      Site made = use.task.made();
      if (!values.isEmpty() && values.stream().allMatch(MappedResults::isLong)) {
        faults.add(new StructureFault(Kind.EXPAND_LONG, use.site, use.certain, use.name, made));
      }
      String type = use.byRows && !values.isEmpty() ? noRow(values) : null;
      if (type != null) {
        String rows = "list of " + type;
        faults.add(new StructureFault(Kind.EXPAND_KWARGS, use.site, use.certain, rows, made));
      }
    }
    return faults;
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

  /** The type of an element that is no dictionary; null if one of them may have none. */
  private static @Nullable String noRow(List<Value> values) {
    String type = null;
    for (Value value : values) {
      type = null;
      for (Value row : value instanceof SequenceValue list ? list.known() : List.<Value>of()) {
        type = ExpandedRows.isNoRow(row) ? row.typeName() : type;
      }
      if (type == null) {
        return null;
      }
    }
    return type;
  }
}
