package dev.dagproof.airflow.structure;

import dev.dagproof.airflow.structure.StructureFault.Kind;
import dev.dagproof.airflow.structure.StructureFault.Subject;
import dev.dagproof.python.evaluation.CallArguments;
import dev.dagproof.python.evaluation.Evaluator;
import dev.dagproof.python.evaluation.Literal;
import dev.dagproof.python.evaluation.Unknown;
import dev.dagproof.python.evaluation.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a function under {@code @dag}: it stands for what a run will be given, and can be
 * passed on alone ({@code DagParam} of 2.11.2 and 3.3.2). Equal only to itself.
 */
final class DagParamValue implements Value {
  /** What a fault says that it is about. */
  static final String TYPE = "DagParam";

  private final World world;

  DagParamValue(World world) {
    this.world = world;
  }

  /** {@code limit > 1}. */
  static void ordered(Value left, Value right, World world, Evaluator at) {
    boolean isOne = left instanceof DagParamValue || right instanceof DagParamValue;
    if (isOne && (left instanceof Literal || right instanceof Literal)) {
      world.fault(Kind.RESULT_OPERATION, TYPE, null, at);
    }
  }

  @Override
  public @Nullable List<Value> items(Evaluator at) {
    world.fault(Kind.RESULT_LOOP, TYPE, null, at);
    return null;
  }

  @Override
  public Value item(Value key, Evaluator at) {
    world.fault(Kind.RESULT_OPERATION, TYPE, null, at);
    return Unknown.VALUE;
  }

  @Override
  public Value call(CallArguments arguments, Evaluator at) {
    world.fault(Kind.RESULT_CALLED, TYPE, null, at);
    return Unknown.VALUE;
  }

  @Override
  public Value attribute(String name, Evaluator at) {
    boolean isKnown =
        switch (name) {
          case "resolve", "iter_references", "serialize", "deserialize", "current_dag" -> true;
          default -> name.startsWith("_");
        };
    if (!isKnown) {
      world.fault(Kind.RESULT_ATTRIBUTE, new Subject(name, TYPE), at.site(), null, at);
    }
    return Unknown.VALUE;
  }

  @Override
  public Truth truth() {
    return Truth.TRUE;
  }
}
