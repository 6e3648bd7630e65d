package dev.dagproof.python.semantic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one scope does with one name: the events of its own code in the order in which they happen,
 * and what others do to it.
 */
final class Symbol {

  /** What an event does to the name. */
  enum Effect {
    /** The name has this value from here on. */
    SETS,
    /** It may have: the code may be skipped, as in {@code a and (x := 1)}. */
    MAY_SET,
    /** {@code x: int} makes the name local and gives it no value. */
    DECLARES,
    /** {@code del x}, the end of {@code except E as x}. */
    UNSETS
  }

  private final String name;
  private boolean global;
  private boolean nonlocal;
  private int count;
  private @Nullable Binding[] eventBindings = new @Nullable Binding[1];
  private Effect[] effects = new Effect[1];
  private int[] times = new int[1];
  private int[] blocks = new int[1];

  /** Bindings of this scope's name by inner functions that declare it global or nonlocal. */
  private @Nullable List<Binding> fromInside;

  private @Nullable List<Binding> all;
  private @Nullable List<Binding> atEnd;

  Symbol(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  void declareGlobal() {
    global = true;
  }

  void declareNonlocal() {
    nonlocal = true;
  }

  boolean isGlobal() {
    return global;
  }

  boolean isNonlocal() {
    return nonlocal;
  }

  /** Whether the name lives in this scope. */
  boolean isBoundHere() {
    return !global && !nonlocal && (count > 0 || fromInside != null);
  }

  /** Adds an event; times never go down. */
  void addEvent(Effect effect, @Nullable Binding binding, int time, int block) {
    if (count == times.length) {
      int capacity = count * 2;
      eventBindings = Arrays.copyOf(eventBindings, capacity);
      effects = Arrays.copyOf(effects, capacity);
      times = Arrays.copyOf(times, capacity);
      blocks = Arrays.copyOf(blocks, capacity);
    }
    eventBindings[count] = binding;
    effects[count] = effect;
    times[count] = time;
    blocks[count] = block;
    count++;
  }

  void addFromInside(Binding binding) {
    List<Binding> known = fromInside;
    if (known == null) {
      known = new ArrayList<>(1);
      fromInside = known;
    }
    known.add(binding);
  }

  int eventCount() {
    return count;
  }

  Effect effect(int event) {
    return effects[event];
  }

  int time(int event) {
    return times[event];
  }

  int block(int event) {
    return blocks[event];
  }

  @Nullable Binding eventBinding(int event) {
    return eventBindings[event];
  }

  /** The latest event so far. */
  @Nullable Binding latest() {
    return count == 0 ? null : eventBindings[count - 1];
  }

  /** The number of the first event at or after this time. */
  int firstEventAt(int time) {
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (times[middle] < time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Whether one binding is all there is, so that no flow need be asked. */
  boolean hasOneBinding() {
    return count + (fromInside == null ? 0 : fromInside.size()) == 1;
  }

  /** Every binding, in the order of the text. */
  List<Binding> bindings() {
    List<Binding> known = all;
    if (known == null) {
      List<Binding> found = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        Binding binding = eventBindings[i];
        if (binding != null) {
          found.add(binding);
        }
      }
      known = withFromInside(found);
      // Two threads may both work it out; they write the same thing.
      all = known;
    }
    return known;
  }

  /** See {@link Scope#bindingsAtEnd}. */
  List<Binding> atEnd(Flow flow, Scope scope) {
    List<Binding> known = atEnd;
    if (known == null) {
      known = visible(flow, scope, scope.exit(), Integer.MAX_VALUE);
      atEnd = known;
    }
    return known;
  }

  /**
   * What may be seen at a moment of this scope's own code, by code for which this scope is not the
   * first to ask.
   */
  List<Binding> visible(Flow flow, Scope scope, int block, int time) {
    if (hasOneBinding()) {
      return bindings();
    }
    Flow.Reach reach = flow.reaching(this, block, time, scope.entry());
    List<Binding> seen = withFromInside(reach.bindings());
    return seen.isEmpty() ? bindings() : seen;
  }

  /** Adds what other code binds, which may happen at any time. */
  List<Binding> withFromInside(List<Binding> own) {
    List<Binding> others = fromInside;
    if (others == null) {
      return List.copyOf(own);
    }
    List<Binding> both = new ArrayList<>(own);
    both.addAll(others);
    return inTextOrder(both);
  }

  static List<Binding> inTextOrder(List<Binding> bindings) {
    List<Binding> sorted = new ArrayList<>(bindings);
    sorted.sort((a, b) -> Integer.compare(a.node().start(), b.node().start()));
    return List.copyOf(sorted);
  }
}
