package dev.dagproof.airflow.xcom;

import dev.dagproof.airflow.result.TaskResult;
import dev.dagproof.airflow.result.TaskResults;
import dev.dagproof.airflow.structure.StaticDag;
import dev.dagproof.airflow.structure.StaticTask;
import dev.dagproof.airflow.structure.Structure;
import dev.dagproof.airflow.task.PythonTask;
import dev.dagproof.airflow.task.TaskCallable;
import dev.dagproof.python.ast.Expression.Lambda;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.evaluation.FunctionValue;
import dev.dagproof.python.semantic.PythonModule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which tasks of known DAGs run a function of a DAG file, or have a template in it. */
final class Pullers {
  /** The tasks by the number of the call that makes them; none where one is of an unknown DAG. */
  private final Map<Integer, List<Puller>> byCall = new HashMap<>();

  /** The tasks by the number of the function that they run. */
  private final Map<Integer, List<Puller>> byFunction = new HashMap<>();

  /** The functions that tasks run with a task instance at hand. */
  private final Map<Integer, TaskCallable> callables = new HashMap<>();

  /** The numbers of the functions without a name that tasks run. */
  private final Set<Integer> lambdas = new HashSet<>();

  /** Those that tasks surely run, and no other function in their place. */
  private final Set<Integer> made = new HashSet<>();

  /** The numbers of the calls some of whose tasks are in no DAG that is wholly known. */
  private final Set<Integer> unplaced = new HashSet<>();

  private Pullers() {}

  /** A task of a DAG all of whose tasks are known. */
  record Puller(StaticDag dag, StaticTask task) {}

  static Pullers of(
      PythonModule module, List<PythonTask> tasks, TaskResults results, Structure structure) {
    Pullers pullers = new Pullers();
    for (StaticTask task : structure.tasks()) {
      if (task.made().module() == module) {
        pullers.add(task);
      }
    }
    pullers.byCall.keySet().removeAll(pullers.unplaced);
    pullers.addFunctions(module, tasks, results);
    pullers.addLambdas(module, structure);
    return pullers;
  }

  private void add(StaticTask task) {
    int call = task.made().node().index();
    StaticDag dag = task.dag();
    if (dag == null || !dag.isComplete()) {
      unplaced.add(call);
    } else {
      byCall.computeIfAbsent(call, key -> new ArrayList<>()).add(new Puller(dag, task));
    }
  }

  private void addFunctions(PythonModule module, List<PythonTask> tasks, TaskResults results) {
    Set<Integer> unknown = new HashSet<>();
    IdentityHashMap<PythonTask, Integer> seen = new IdentityHashMap<>();
    for (TaskResult result : results.all()) {
      seen.merge(result.task(), 1, Integer::sum);
      for (TaskCallable callable : result.task().callables()) {
        List<Puller> users = madeBy(result.made());
        int function = callable.function().index();
        if (callable.module() != module) {
          continue;
        }
        if (users.isEmpty()) {
          unknown.add(function);
        } else {
          byFunction.computeIfAbsent(function, key -> new ArrayList<>()).addAll(users);
        }
      }
    }
    for (PythonTask task : tasks) {
      boolean isIncomplete = seen.getOrDefault(task, 0) < task.calls().size();
      for (TaskCallable callable : task.callables()) {
        if (callable.module() == module) {
          add(task, callable);
          if (isIncomplete) {
            unknown.add(callable.function().index());
          }
        }
      }
    }
    byFunction.keySet().removeAll(unknown);
  }

  /** Functions without a name, which no other interpreter can run. */
  private void addLambdas(PythonModule module, Structure structure) {
    Set<Integer> unknown = new HashSet<>();
    for (StaticTask task : structure.tasks()) {
      FunctionValue callable = task.callable();
      if (callable == null || callable.module() != module || !(callable.node() instanceof Lambda)) {
        continue;
      }
      int function = callable.node().index();
      StaticDag dag = task.dag();
      lambdas.add(function);
      if (dag == null || !dag.isComplete()) {
        unknown.add(function);
      } else {
        byFunction.computeIfAbsent(function, key -> new ArrayList<>()).add(new Puller(dag, task));
      }
      if (task.isCertain()) {
        made.add(function);
      }
    }
    byFunction.keySet().removeAll(unknown);
  }

  /** Where only the text of a function is sent, there is no task instance to pull with. */
  private void add(PythonTask task, TaskCallable callable) {
    int function = callable.function().index();
    if (!task.kind().shipsSource()) {
      callables.put(function, callable);
      if (task.made() && task.callables().size() == 1 && task.runsBodyOf(callable)) {
        made.add(function);
      }
    }
  }

  /** The tasks that a call makes; none if it makes none, or a DAG of theirs is not known. */
  List<Puller> madeBy(Node call) {
    return byCall.getOrDefault(call.index(), List.of());
  }

  /** Whether some task runs this function, with a task instance at hand. */
  boolean isRun(Node function) {
    return callables.containsKey(function.index()) || lambdas.contains(function.index());
  }

  /** Whether some task surely runs it. */
  boolean isMade(Node function) {
    return made.contains(function.index());
  }

  /** The tasks that run this function; none where some of them are not known. */
  List<Puller> of(Node function) {
    return byFunction.getOrDefault(function.index(), List.of());
  }
}
