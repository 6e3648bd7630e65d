package dev.dagproof.airflow.structure;

import dev.dagproof.airflow.structure.StructureFault.Kind;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.BinOp;
import dev.dagproof.python.ast.Expression.BoolOp;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.Tuple;
import dev.dagproof.python.ast.Operator;
import dev.dagproof.python.evaluation.Alternatives;
import dev.dagproof.python.evaluation.CallArguments;
import dev.dagproof.python.evaluation.Evaluator;
import dev.dagproof.python.evaluation.InstanceValue;
import dev.dagproof.python.evaluation.Literal;
import dev.dagproof.python.evaluation.SequenceValue;
import dev.dagproof.python.evaluation.Unknown;
import dev.dagproof.python.evaluation.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes dependencies as Airflow does (2.11.2 {@code models/taskmixin.py}, {@code
 * utils/task_group.py}; 3.3.2 {@code sdk/definitions/taskgroup.py}): at once, between the tasks
 * that groups have so far.
 */
final class Edges {
  private final World world;

  /** How many dependencies were made so far. */
  private int made;

  Edges(World world) {
    this.world = world;
  }

  /** {@code node >> others}, or {@code node << others}; gives what the operator gives. */
  Value relate(EdgeNode node, Value others, boolean downstream, Evaluator at) {
    List<EdgeNode> members = members(others, node, at);
    if (members != null) {
      for (EdgeNode other : members) {
        if (downstream) {
          connect(node, other, node.leadingTasks(), at);
        } else {
          connect(other, node, other.lastTasks(), at);
        }
      }
    }
    return others;
  }

  private void connect(EdgeNode above, EdgeNode below, List<StaticTask> from, Evaluator at) {
    above.placedBefore(below, at);
    below.placedBehind(above, at);
    for (StaticTask one : from) {
      for (StaticTask other : below.firstTasks()) {
        connect(one, other, at);
      }
    }
  }

  void connect(StaticTask above, StaticTask below, Evaluator at) {
    StaticDag dag = above.dag();
    StaticDag other = below.dag();
    if (dag != null && other != null && dag != other) {
      world.fault(Kind.EDGE_ACROSS_DAGS, String.valueOf(other.id()), other.made(), at);
      return;
    }
    if (dag == null && other == null) {
      above.markMayJoin();
      below.markMayJoin();
      world.fault(Kind.EDGE_WITHOUT_DAG, String.valueOf(above.id()), null, at);
      return;
    }
    // A task without a DAG joins that of the other one.
    if (dag == null && other != null) {
      join(above, other, at);
    } else if (other == null && dag != null) {
      join(below, dag, at);
    }
    if (!at.isCertain()) {
      World.gapOfDoubt(dag == null ? other : dag, "A dependency", at);
    }
    boolean isCertain = at.isCertain() && !at.isGuarded();
    at.spend(1);
    above.connect(below, new StaticTask.Edge(++made, at.site(), isCertain));
  }

  private void join(StaticTask task, StaticDag dag, Evaluator at) {
    StaticTask before = dag.add(task);
    if (before != null) {
      world.duplicate(task, before, at);
    }
  }

  /** What may stand at one end of a dependency; null if Airflow refuses it, or it is not known. */
  private @Nullable List<EdgeNode> members(Value value, EdgeNode with, Evaluator at) {
    Value nature = InstanceValue.nature(value);
    if (nature instanceof EdgeNode node) {
      return List.of(node);
    }
    boolean isList =
        nature instanceof SequenceValue sequence
            && (sequence.kind() == SequenceValue.Kind.LIST
                || sequence.kind() == SequenceValue.Kind.TUPLE);
    if (isList && nature instanceof SequenceValue sequence) {
      List<EdgeNode> all = new ArrayList<>();
      for (Value item : sequence.known()) {
        List<EdgeNode> one =
            InstanceValue.nature(item) instanceof SequenceValue ? null : members(item, with, at);
        if (one == null) {
          refuse(item, with, at);
        } else {
          all.addAll(one);
        }
      }
      if (!sequence.isComplete()) {
        unknown(with, at);
      }
      return all;
    }
    refuse(nature, with, at);
    return null;
  }

  private void refuse(Value value, EdgeNode with, Evaluator at) {
    if (value instanceof Alternatives several) {
      // One of them is meant: none may be, or all.
      at.inSomeCases(
          () -> {
            for (Value one : several.values()) {
              if (InstanceValue.nature(one) instanceof EdgeNode node) {
                connect(with, node, with.lastTasks(), at);
              }
            }
          });
      unknown(with, at);
    } else if (world.isUninitialized(value)
        || (!value.typeName().isEmpty() && !isOfProject(value))) {
      world.fault(Kind.EDGE_OPERAND, value.typeName(), null, at);
    } else {
      unknown(with, at);
    }
  }

  /** {@code left >> right} where neither side makes dependencies with the other. */
  void refuse(Value left, Value right, Evaluator at) {
    Value one = InstanceValue.nature(left);
    Value other = InstanceValue.nature(right);
    int first = oddness(one);
    int second = oddness(other);
    if (other instanceof EdgeNode node) {
      refuse(one, node, at);
    } else if (one instanceof SequenceValue && other instanceof SequenceValue) {
      world.fault(Kind.EDGE_OF_LISTS, "", null, at);
    } else if (isListWith(one, other) || isListWith(other, one)) {
      world.fault(Kind.EDGE_OPERAND, (one instanceof Literal ? one : other).typeName(), null, at);
    } else if (Math.min(first, second) > 0 && Math.max(first, second) > 1) {
      Value odd = first > second ? one : other;
      world.fault(Kind.EDGE_OPERAND, odd.typeName(), null, at);
    } else {
      World.gap(world.dag(), "A dependency is made of what is not known.", at);
    }
  }

  private static boolean isListWith(Value list, Value other) {
    return list instanceof SequenceValue && other instanceof Literal;
  }

  /** How surely it stands in a dependency by mistake; 0 for what may have such an operator. */
  private static int oddness(Value value) {
    if (value instanceof SequenceValue) {
      return 1;
    }
    return switch (value.typeName()) {
      case "_TaskDecorator", "_TaskGroupFactory" -> 3;
      case "NoneType" -> 2;
      default -> 0;
    };
  }

  /** {@code a > b}: what is meant is {@code >>}; only assets may stand there. */
  void compared(Value left, Value right, Evaluator at) {
    boolean isList = right instanceof SequenceValue;
    List<Value> others = right instanceof SequenceValue list ? list.known() : List.of(right);
    // Results, which have no such operator, leave it to lists.
    boolean isCompared = isList ? left instanceof TaskValue : isTask(left);
    if (isCompared && others.stream().anyMatch(Edges::isTask)) {
      world.fault(Kind.COMPARED, "compares", null, at);
    }
  }

  private static boolean isTask(Value value) {
    Value nature = InstanceValue.nature(value);
    return nature instanceof TaskValue || nature instanceof TaskResult;
  }

  /** {@code a >> b, c} and {@code a >> b and c}: a statement that reads like a dependency. */
  void discarded(Expression expression, Value given, Evaluator at) {
    if (expression instanceof BoolOp either) {
      boolean isShift = isShift(either.values().getFirst());
      boolean isLast = either.values().getLast() instanceof Name;
      if (isShift && isLast && InstanceValue.nature(given) instanceof EdgeNode) {
        world.fault(Kind.EDGE_BEFORE_AND, "", null, at);
      }
    }
    boolean isTuple = expression instanceof Tuple && given instanceof SequenceValue;
    if (isTuple && expression instanceof Tuple parts && given instanceof SequenceValue values) {
      List<Value> known = values.known();
      boolean isShift = false;
      boolean isLoose = false;
      for (int i = 0; i < parts.elts().size() && i < known.size(); i++) {
        Expression part = parts.elts().get(i);
        isShift |= isShift(part);
        isLoose |= part instanceof Name && InstanceValue.nature(known.get(i)) instanceof EdgeNode;
      }
      if (isShift && isLoose) {
        world.fault(Kind.EDGE_BEFORE_COMMA, "", null, at);
      }
    }
  }

  private static boolean isShift(Expression expression) {
    return expression instanceof BinOp shift
        && (shift.op() == Operator.R_SHIFT || shift.op() == Operator.L_SHIFT);
  }

  /** {@code a >> [] >> b}: an empty list hands nothing on. */
  void overNothing(Value list, Evaluator at) {
    boolean isChain = at.node() instanceof BinOp shift && isShift(shift.left());
    if (isChain && list.truth() == Value.Truth.FALSE && at.isCertain()) {
      world.fault(Kind.EDGE_OVER_NOTHING, "list", null, at);
    }
  }

  private static boolean isOfProject(Value value) {
    return value instanceof InstanceValue;
  }

  private void unknown(EdgeNode with, Evaluator at) {
    with.firstTasks().forEach(StaticTask::markMayJoin);
    with.lastTasks().forEach(StaticTask::markMayJoin);
    StaticDag dag = with.partOf();
    World.gap(dag == null ? world.dag() : dag, "One end of a dependency is not known.", at);
  }

  /** Dependencies on the tasks whose results are among a task's arguments. */
  void fromResults(Iterable<Value> arguments, StaticTask below, Evaluator at) {
    Set<Value> seen = identities();
    for (Value argument : arguments) {
      for (StaticTask above : sources(argument, seen, 0)) {
        if (above != below) {
          connect(above, below, at);
        }
      }
    }
  }

  /**
   * The tasks whose results a value holds; what objects of the project hold Airflow does not see.
   */
  static List<StaticTask> sources(Value value) {
    return sources(value, identities(), 0);
  }

  private static Set<Value> identities() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  private static List<StaticTask> sources(Value value, Set<Value> seen, int depth) {
    if (value instanceof TaskResult result) {
      return result.sources();
    }
    boolean isContainer = !(value instanceof InstanceValue) && !value.parts().isEmpty();
    if (!isContainer || depth > 6 || !seen.add(value)) {
      return List.of();
    }
    List<StaticTask> found = new ArrayList<>();
    for (Value part : value.parts()) {
      found.addAll(sources(part, seen, depth + 1));
    }
    return found;
  }

  // chain and its kin

  Value chain(CallArguments arguments, Evaluator at) {
    checkSpread(arguments, at);
    List<Value> all = arguments.positional();
    for (int i = 0; i + 1 < all.size(); i++) {
      Value up = InstanceValue.nature(all.get(i));
      Value down = InstanceValue.nature(all.get(i + 1));
      if (up instanceof EdgeNode node) {
        relate(node, down, true, at);
      } else if (down instanceof EdgeNode node) {
        relate(node, up, false, at);
      } else {
        pairwise(up, down, at);
      }
    }
    return Literal.NONE;
  }

  private void checkSpread(CallArguments arguments, Evaluator at) {
    if (!arguments.allPositional()) {
      World.gap(world.dag(), "The tasks of a chain are not all known.", at);
      Escape.release(arguments);
    }
  }

  private void pairwise(Value up, Value down, Evaluator at) {
    if (up instanceof Literal || down instanceof Literal) {
      String type = (up instanceof Literal ? up : down).typeName();
      world.fault(Kind.EDGE_OPERAND, type, null, at);
      return;
    }
    List<Value> above = up.items(at);
    List<Value> below = down.items(at);
    if (above == null || below == null) {
      World.gap(world.dag(), "The tasks of a chain are not all known.", at);
      Escape.release(CallArguments.of(up, down));
      return;
    }
    if (above.size() != below.size()) {
      world.fault(Kind.CHAIN_LENGTHS, above.size() + " and " + below.size(), null, at);
      return;
    }
    for (int i = 0; i < above.size(); i++) {
      if (InstanceValue.nature(above.get(i)) instanceof EdgeNode node) {
        relate(node, below.get(i), true, at);
      } else if (above.get(i) instanceof Literal) {
        world.fault(Kind.EDGE_OPERAND, above.get(i).typeName(), null, at);
      } else {
        World.gap(world.dag(), "The tasks of a chain are not all known.", at);
      }
    }
  }

  Value chainLinear(CallArguments arguments, Evaluator at) {
    checkSpread(arguments, at);
    Value before = null;
    for (Value next : arguments.positional()) {
      if (before != null) {
        each(before, next, at);
      }
      before = next;
    }
    return Literal.NONE;
  }

  Value crossDownstream(CallArguments arguments, Evaluator at) {
    Value from = arguments.get("from_tasks", 0);
    Value to = arguments.get("to_tasks", 1);
    each(from == null ? Unknown.VALUE : from, to == null ? Unknown.VALUE : to, at);
    return Literal.NONE;
  }

  private void each(Value from, Value to, Evaluator at) {
    Value nature = InstanceValue.nature(from);
    List<Value> all = nature instanceof EdgeNode ? List.of(nature) : nature.items(at);
    if (all == null) {
      World.gap(world.dag(), "One end of a dependency is not known.", at);
      Escape.release(CallArguments.of(from, to));
      return;
    }
    for (Value one : all) {
      if (InstanceValue.nature(one) instanceof EdgeNode node) {
        relate(node, to, true, at);
      } else {
        World.gap(world.dag(), "One end of a dependency is not known.", at);
      }
    }
  }
}
