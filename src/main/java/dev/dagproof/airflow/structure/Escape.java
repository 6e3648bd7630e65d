package dev.dagproof.airflow.structure;

import dev.dagproof.python.evaluation.CallArguments;
import dev.dagproof.python.evaluation.DictValue;
import dev.dagproof.python.evaluation.Evaluator;
import dev.dagproof.python.evaluation.InstanceValue;
import dev.dagproof.python.evaluation.SequenceValue;
import dev.dagproof.python.evaluation.Unknown;
import dev.dagproof.python.evaluation.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** What is given to code that is not followed: that may do anything with it. */
final class Escape {
  private static final int DEPTH = 6;

  private Escape() {}

  /** The DAGs of what these hold are not wholly known any more. */
  static void of(CallArguments arguments, String reason, Evaluator at) {
    for (Value value : reachable(arguments)) {
      if (value instanceof DagDecorator.DagFunction decorated) {
        decorated.world().called(decorated.function());
      }
      if (value instanceof GroupDecorator.GroupFunction decorated) {
        decorated.world().called(decorated.function());
      }
      if (value instanceof PartialCall partial) {
        partial.use();
      }
      if (value instanceof DictValue dict) {
        dict.markShared();
      } else if (value instanceof SequenceValue sequence) {
        sequence.markShared();
      }
      if (InstanceValue.nature(value) instanceof DagPart part) {
        World.gap(part.partOf(), reason, at);
      }
    }
    release(arguments);
  }

  /** The tasks among these that are in no DAG may come into one. */
  static void release(CallArguments arguments) {
    for (Value value : reachable(arguments)) {
      if (InstanceValue.nature(value) instanceof EdgeNode node && node.partOf() == null) {
        node.lastTasks().forEach(StaticTask::markMayJoin);
      }
    }
  }

  private static List<Value> reachable(CallArguments arguments) {
    List<Value> found = new ArrayList<>();
    Set<Value> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Value argument : arguments.all()) {
      add(argument, found, seen, 0);
    }
    return found;
  }

  private static void add(Value value, List<Value> found, Set<Value> seen, int depth) {
    if (value == Unknown.VALUE || depth > DEPTH || !seen.add(value)) {
      return;
    }
    found.add(value);
    for (Value inner : value.parts()) {
      add(inner, found, seen, depth + 1);
    }
  }
}
