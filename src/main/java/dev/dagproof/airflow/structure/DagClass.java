package dev.dagproof.airflow.structure;

import dev.dagproof.airflow.structure.StructureFault.Kind;
import dev.dagproof.airflow.structure.StructureFault.Subject;
import dev.dagproof.python.evaluation.CallArguments;
import dev.dagproof.python.evaluation.Evaluator;
import dev.dagproof.python.evaluation.Site;
import dev.dagproof.python.evaluation.Unknown;
import dev.dagproof.python.evaluation.Value;
import org.jspecify.annotations.Nullable;

/** {@code DAG}. */
record DagClass(World world) implements Value {

  @Override
  public Value call(CallArguments arguments, Evaluator at) {
    Value id = arguments.get("dag_id", 0);
    if (arguments.keyword("dag_id") != null && !arguments.positional().isEmpty()) {
      world.fault(Kind.FUNCTION_ARGUMENTS, "`dag_id` is given two values", null, at);
    }
    DagCheck.dag(arguments, at.site(), world, at);
    return make(id == null ? Unknown.VALUE : id, arguments, null, world, at);
  }

  /**
   * A DAG that is made now.
   *
   * @param decorator where {@code @dag} stands; null for one that is made by {@code DAG(…)}
   */
  static DagValue make(
      Value id, CallArguments arguments, @Nullable Site decorator, World world, Evaluator at) {
    Site made = at.site();
    Site given = decorator == null ? made : decorator;
    StaticDag dag =
        new StaticDag(id.text(), id, arguments, made, given, at.isCertain(), decorator != null);
    world.add(dag);
    String problem = KeyCheck.key(id);
    boolean isMissing = id == Unknown.VALUE && !arguments.mayHave("dag_id", 0);
    if (problem != null || isMissing) {
      Site written = Spots.argument(given, "dag_id", 0);
      Site place = written == given || given.module() != made.module() ? made : written;
      Site maker = Spots.isWithin(made, place) ? null : made;
      String why = problem == null ? "is missing" : problem;
      world.fault(Kind.INVALID_DAG_ID, new Subject(KeyCheck.shown(id), why), place, maker, at);
    }
    if (!arguments.isComplete()) {
      World.gap(dag, "The arguments of the DAG are not all known.", at);
    }
    return new DagValue(dag, world);
  }

  @Override
  public Truth truth() {
    return Truth.TRUE;
  }

  @Override
  public String typeName() {
    return "type";
  }
}
