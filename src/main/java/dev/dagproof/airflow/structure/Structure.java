package dev.dagproof.airflow.structure;

import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.python.evaluation.CallArguments;
import dev.dagproof.python.evaluation.Evaluator;
import dev.dagproof.python.evaluation.InstanceValue;
import dev.dagproof.python.evaluation.Site;
import dev.dagproof.python.evaluation.Value;
import dev.dagproof.python.semantic.ModuleGraph;
import dev.dagproof.python.semantic.PythonModule;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a DAG file makes when Airflow reads it.
 *
 * @param dags its DAGs, in the order in which they are made
 * @param tasks all of its tasks, those outside of all DAGs included
 * @param faults what Airflow refuses
 * @param calls what it calls outside of the project
 * @param raises where it surely raises what nothing catches
 * @param names what stands under the names of the file when it is read
 * @param complete whether all of it was followed
 */
public record Structure(
    PythonModule module,
    List<StaticDag> dags,
    List<StaticTask> tasks,
    List<StructureFault> faults,
    List<OutsideCall> calls,
    List<OutsideImport> imports,
    List<TaskFunction> functions,
    List<Raised> raises,
    Map<String, Value> names,
    boolean complete) {

  /**
   * A call of something that is not of the project, while the file is read.
   *
   * @param name its dotted name
   * @param certain whether it happens whenever the file is read
   * @param guarded whether what it raises may be caught
   */
  public record OutsideCall(
      String name, CallArguments arguments, Site site, boolean certain, boolean guarded) {}

  /**
   * A place at the top of a file that surely raises what nothing catches.
   *
   * @param problem what is wrong, for people
   */
  public record Raised(Site site, String problem) {}

  /** An import of a module that is not of the project, while the file is read. */
  public record OutsideImport(String module, Site site, boolean certain) {}

  /** That of a file which makes nothing. */
  public static Structure none(PythonModule module) {
    return new Structure(
        module, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
        Map.of(), true);
  }

  /** Reads a file as this version of Airflow does. */
  public static Structure of(PythonModule module, ModuleGraph graph, AirflowVersion version) {
    World world = new World(version, graph);
    return of(module, Evaluator.evaluate(module, graph, world), world);
  }

  /** What the file makes as a script, which Airflow never runs: {@code python file.py}. */
  public static Structure ofScript(PythonModule module, ModuleGraph graph, AirflowVersion version) {
    World world = new World(version, graph);
    return of(module, Evaluator.evaluateScript(module, graph, world), world);
  }

  private static Structure of(PythonModule module, Evaluator.Result result, World world) {
    if (!result.complete()) {
      world.giveUp(new Site(module, module.tree().module(), null));
    }
    world.finish();
    return new Structure(
        module,
        List.copyOf(world.dags()),
        List.copyOf(world.tasks()),
        List.copyOf(world.faults()),
        List.copyOf(world.calls()),
        List.copyOf(world.imports()),
        List.copyOf(world.functions()),
        List.copyOf(world.raises()),
        result.names(),
        result.complete());
  }

  /** Whether Airflow finds a DAG: it is registered, or the value of a name of the file. */
  public boolean finds(StaticDag dag) {
    return dag.isRegistered() || name(dag) != null;
  }

  /** The name under which a DAG stands at the top of the file; null if there is none. */
  public @Nullable String name(StaticDag dag) {
    for (Map.Entry<String, Value> entry : names.entrySet()) {
      if (InstanceValue.nature(entry.getValue()) instanceof DagValue value && value.dag() == dag) {
        return entry.getKey();
      }
    }
    return null;
  }
}
