package dev.dagproof.python.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The order in which Python asks a class and those above it for a name: its {@code __mro__}. */
final class ResolutionOrder {
  private ResolutionOrder() {}

  /**
   * That of a class with these bases; each base and all above it where Python would refuse them.
   */
  static List<Value> of(ClassObject derived, List<Value> bases) {
    List<Value> order = new ArrayList<>(List.of(derived));
    List<List<Value>> rests = new ArrayList<>();
    for (Value base : bases) {
      rests.add(new ArrayList<>(orderOf(base)));
    }
    rests.add(new ArrayList<>(bases));
    for (Value next = next(rests); next != null; next = next(rests)) {
      order.add(next);
      for (List<Value> rest : rests) {
        if (!rest.isEmpty() && rest.getFirst() == next) {
          rest.removeFirst();
        }
      }
    }
    for (List<Value> rest : rests) {
      order.addAll(rest);
    }
    return List.copyOf(order);
  }

  private static List<Value> orderOf(Value base) {
    return base instanceof ClassObject own ? own.order() : List.of(base);
  }

  /** The first class that nothing else has to come before; null if there is none. */
  private static @Nullable Value next(List<List<Value>> rests) {
    for (List<Value> rest : rests) {
      Value first = rest.isEmpty() ? null : rest.getFirst();
      if (first != null && !isLater(first, rests)) {
        return first;
      }
    }
    return null;
  }

  private static boolean isLater(Value one, List<List<Value>> rests) {
    for (List<Value> rest : rests) {
      for (Value later : rest.isEmpty() ? rest : rest.subList(1, rest.size())) {
        if (later == one) {
          return true;
        }
      }
    }
    return false;
  }
}
