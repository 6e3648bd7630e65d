package dev.dagproof.airflow.structure;

import dev.dagproof.python.ast.Operator;
import dev.dagproof.python.evaluation.CallArguments;
import dev.dagproof.python.evaluation.Evaluator;
import dev.dagproof.python.evaluation.Literal;
import dev.dagproof.python.evaluation.SequenceValue;
import dev.dagproof.python.evaluation.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may stand at one end of a dependency: a task, its result, a group, a label. */
interface EdgeNode extends DagPart {
  /** The tasks that others are put before. */
  List<StaticTask> firstTasks();

  /** The tasks that others are put behind. */
  List<StaticTask> lastTasks();

  /** The same where it is what puts them there: {@code node >> others}. */
  default List<StaticTask> leadingTasks() {
    return lastTasks();
  }

  /** Airflow as it is now. */
  World world();

  /** Is told that it stands before another one. */
  default void placedBefore(EdgeNode below, Evaluator at) {}

  /** Is told that it stands behind another one. */
  default void placedBehind(EdgeNode above, Evaluator at) {}

  @Override
  default @Nullable Value binary(Operator operator, Value right, Evaluator at) {
    return switch (operator) {
      case R_SHIFT -> world().edges().relate(this, right, true, at);
      case L_SHIFT -> world().edges().relate(this, right, false, at);
      default -> null;
    };
  }

  @Override
  default @Nullable Value reflected(Operator operator, Value left, Evaluator at) {
    if (!(left instanceof SequenceValue)) {
      return null;
    }
    if (operator == Operator.R_SHIFT || operator == Operator.L_SHIFT) {
      world().edges().overNothing(left, at);
    }
    switch (operator) {
      case R_SHIFT -> world().edges().relate(this, left, false, at);
      case L_SHIFT -> world().edges().relate(this, left, true, at);
      default -> {
        return null;
      }
    }
    return this;
  }

  /** {@code set_downstream} and {@code set_upstream}; null for other methods. */
  default @Nullable Value edgeMethod(String name) {
    boolean isDownstream = name.equals("set_downstream");
    if (!isDownstream && !name.equals("set_upstream")) {
      return null;
    }
    return new Native(
        (CallArguments given, Evaluator at) -> {
          Value others = given.get("task_or_task_list", 0);
          others = others == null ? given.get("other", 0) : others;
          if (others != null) {
            world().edges().relate(this, others, isDownstream, at);
          }
          return Literal.NONE;
        });
  }

  @Override
  default Truth truth() {
    return Truth.TRUE;
  }
}
