package dev.dagproof.airflow.structure;

import dev.dagproof.airflow.structure.BranchFault.Kind;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.evaluation.FunctionValue;
import dev.dagproof.python.evaluation.SequenceValue;
import dev.dagproof.python.evaluation.Site;
import dev.dagproof.python.evaluation.Value;
import dev.dagproof.python.semantic.Binding;
import dev.dagproof.python.semantic.Generators;
import dev.dagproof.python.semantic.ModuleGraph;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.PythonModule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds what the callables of branches and short circuits return against the tasks behind them
 * (recorded cases branch_* and short_circuit_*, the same on 2.11.2 and 3.3.2).
 */
public final class Branches {
  private final NameResolver resolver;
  private final ModuleGraph graph;
  private final List<BranchFault> found = new ArrayList<>();

  private Branches(NameResolver resolver, ModuleGraph graph) {
    this.resolver = resolver;
    this.graph = graph;
  }

  /** What is wrong; where tasks are missing from what is known, only what needs none of them. */
  public static List<BranchFault> of(
      Structure structure, NameResolver resolver, ModuleGraph graph) {
    Branches branches = new Branches(resolver, graph);
    for (StaticDag dag : structure.dags()) {
      for (StaticTask task : structure.finds(dag) ? dag.tasks() : List.<StaticTask>of()) {
        branches.check(dag, task);
      }
    }
    return List.copyOf(branches.found);
  }

  private void check(StaticDag dag, StaticTask task) {
    if (dag.isComplete()) {
      checkFollowed(dag, task);
    }
    FunctionValue chooser = task.chooser();
    FunctionValue callable = chooser == null ? task.callable() : chooser;
    FunctionDef function = callable == null ? null : callable.definition();
    if (callable == null
        || (function != null && (function.isAsync() || Generators.isGenerator(function)))) {
      return;
    }
    if (chooser != null || isBranch(task)) {
      List<BranchChoice> choices =
          BranchChoice.of(callable, resolver, () -> CallableRun.of(task, callable, graph));
      boolean fails = fails(dag, callable, choices);
      checkTexts(task, callable, choices, fails);
      if (dag.isComplete()) {
        checkBranch(dag, task, callable.module(), choices, fails);
      }
      if (function != null
          && !task.downstream().isEmpty()
          && ReturnPlace.isNothing(function, callable.module())) {
        add(Kind.NOTHING_CHOSEN, task, callable.module(), function, function.name(), false);
      }
    } else if (isShortCircuit(task) && dag.isComplete()) {
      new ShortCircuits(task, callable, found).check();
    } else if (isPlain(task) && dag.isComplete()) {
      checkPlain(task, callable);
    }
  }

  /** Branches that are given the ids themselves: one of two settings is chosen. */
  private void checkFollowed(StaticDag dag, StaticTask task) {
    boolean isStatic =
        task.operator().equals("BranchDayOfWeekOperator")
            || task.operator().equals("BranchDateTimeOperator")
            || task.operator().equals("BranchSQLOperator");
    if (!isStatic) {
      return;
    }
    List<String> names = List.of("follow_task_ids_if_true", "follow_task_ids_if_false");
    boolean allFail = task.isCertain();
    for (String name : names) {
      allFail &= missing(dag, task.setting(name)) != null;
    }
    for (String name : names) {
      String id = missing(dag, task.setting(name));
      if (id != null) {
        Site site = Spots.argument(task.made(), name, -1);
        found.add(new BranchFault(Kind.NO_TASK, task, site.module(), site.node(), id, allFail));
      }
    }
  }

  /** The first of these ids that no task and no group has; null if all are there, or not known. */
  private static @Nullable String missing(StaticDag dag, @Nullable Value followed) {
    List<Value> ids =
        followed instanceof SequenceValue several && several.isComplete()
            ? several.known()
            : followed == null ? List.of() : List.of(followed);
    for (Value one : ids) {
      String id = one.text();
      if (id != null && !id.contains("{") && tasks(dag, id).isEmpty() && !hasGroup(dag, id)) {
        return id;
      }
    }
    return null;
  }

  private static boolean isBranch(StaticTask task) {
    return task.operator().startsWith("@task.branch")
        || task.operator().startsWith("BranchPython")
        || task.operator().startsWith("BranchExternalPython");
  }

  private static boolean isShortCircuit(StaticTask task) {
    return task.operator().equals("@task.short_circuit")
        || task.operator().equals("ShortCircuitOperator");
  }

  private static boolean isPlain(StaticTask task) {
    return task.operator().equals("@task") || task.operator().equals("PythonOperator");
  }

  /** It returns nothing but ids of tasks behind it, as a branch does. */
  private void checkPlain(StaticTask task, FunctionValue callable) {
    Set<String> below = new HashSet<>();
    for (StaticTask one : task.downstream()) {
      below.add(one.toString());
    }
    List<ReturnPlace> places = ReturnPlace.of(callable);
    boolean isChoice = below.size() > 1 && !places.isEmpty();
    for (ReturnPlace place : places) {
      String text = place.value() == null ? null : place.value().literalText();
      isChoice &= text != null && below.contains(text);
    }
    if (isChoice) {
      ReturnPlace first = places.getFirst();
      String id = first.value() == null ? null : first.value().literalText();
      add(Kind.NO_BRANCH, task, callable.module(), first.node(), String.valueOf(id), false);
    }
  }

  // Branches

  /** Whether it fails whatever is returned. */
  private static boolean fails(StaticDag dag, FunctionValue callable, List<BranchChoice> choices) {
    FunctionDef function = callable.definition();
    if (choices.isEmpty() || (function != null && callable.module().paths(function).mayEnd())) {
      return false;
    }
    for (BranchChoice choice : choices) {
      List<String> ids = choice.ids();
      boolean isMissing = ids != null && dag.isComplete() && hasUnknown(dag, ids);
      if (!isMissing && !choice.isNoId() && !isTask(callable, choice.place())) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasUnknown(StaticDag dag, List<String> ids) {
    return ids.stream().anyMatch(id -> tasks(dag, id).isEmpty() && !hasGroup(dag, id));
  }

  /** {@code return 3}: neither an id, nor several, nor None. */
  private void checkTexts(
      StaticTask task, FunctionValue callable, List<BranchChoice> choices, boolean fails) {
    PythonModule module = callable.module();
    for (BranchChoice choice : choices) {
      if (choice.isNoId() || isTask(callable, choice.place())) {
        boolean isCertain = (fails || choice.always()) && task.isCertain();
        add(Kind.NO_TEXT, task, module, choice.place(), choice.shown(module), isCertain);
      }
    }
  }

  /**
   * {@code return load}: the task itself, its result, or a group, which stands outside of the
   * function.
   */
  private static boolean isTask(FunctionValue callable, Node value) {
    if (!(value instanceof Name name)) {
      return false;
    }
    for (Binding binding : callable.module().scopes().bindings(name)) {
      Node place = binding.node();
      if (place.start() >= callable.node().start() && place.end() <= callable.node().end()) {
        return false;
      }
    }
    Value outer = callable.outer(name.id());
    return outer instanceof EdgeNode;
  }

  private void checkBranch(
      StaticDag dag,
      StaticTask task,
      PythonModule module,
      List<BranchChoice> choices,
      boolean fails) {
    List<Set<StaticTask>> known = new ArrayList<>();
    for (BranchChoice choice : choices) {
      List<String> ids = choice.ids();
      if (ids == null) {
        continue;
      }
      Set<StaticTask> chosen = new HashSet<>();
      for (String id : ids) {
        Set<StaticTask> named = tasks(dag, id);
        chosen.addAll(named);
        if (named.isEmpty() && !hasGroup(dag, id)) {
          boolean isCertain = (fails || choice.always()) && task.isCertain();
          add(Kind.NO_TASK, task, module, choice.place(), id, isCertain);
        } else if (!task.downstream().isEmpty()
            && named.stream().noneMatch(task.downstream()::contains)) {
          add(Kind.NOT_DOWNSTREAM, task, module, choice.place(), id, choice.always());
        }
      }
      known.add(chosen);
    }
    boolean isKnown = !task.downstream().isEmpty() && known.size() == choices.size();
    if (isKnown && !known.isEmpty()) {
      checkJoins(dag, task, known);
    }
  }

  /** The task of an id; of a group's id the tasks with which it begins. */
  private static Set<StaticTask> tasks(StaticDag dag, String id) {
    StaticTask task = dag.task(id);
    if (task != null) {
      return Set.of(task);
    }
    for (StaticGroup group : dag.groups()) {
      if (id.equals(group.id())) {
        return Set.copyOf(group.roots());
      }
    }
    return Set.of();
  }

  private static boolean hasGroup(StaticDag dag, String id) {
    return dag.groups().stream().anyMatch(group -> id.equals(group.id()));
  }

  private void checkJoins(StaticDag dag, StaticTask branch, List<Set<StaticTask>> choices) {
    List<BranchOutcome> outcomes = new ArrayList<>();
    for (Set<StaticTask> chosen : choices) {
      outcomes.add(BranchOutcome.of(dag, branch, chosen));
    }
    for (StaticTask task : dag.tasks()) {
      boolean isHeld = false;
      boolean isAlwaysSkipped = true;
      for (BranchOutcome outcome : outcomes) {
        isAlwaysSkipped &= outcome.skips(task);
        isHeld |= outcome.holdsBack(task);
      }
      if (isAlwaysSkipped && isHeld && !outcomes.getFirst().isBehindHeld(task)) {
        add(
            Kind.JOIN_SKIPPED,
            branch,
            task.made().module(),
            task.made().node(),
            String.valueOf(task.id()),
            true);
      }
    }
  }

  private void add(
      Kind kind, StaticTask task, PythonModule module, Node node, String subject, boolean certain) {
    found.add(new BranchFault(kind, task, module, node, subject, certain));
  }
}
