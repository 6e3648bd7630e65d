package dev.dagproof.python.evaluation;

import dev.dagproof.python.ast.Node;
import dev.dagproof.python.semantic.PythonModule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names of a module, class or call while its code runs. */
final class Frame {
  private final PythonModule module;
  private final @Nullable Frame outer;
  private final @Nullable Site caller;
  private final boolean ofClass;
  private Map<String, Value> names = new LinkedHashMap<>();
  private final Set<String> globals = new HashSet<>();
  private final Set<String> nonlocals = new HashSet<>();
  private final List<Value> returned = new ArrayList<>();
  private final IdentityHashMap<Node, List<Value>> returnedAt = new IdentityHashMap<>();

  private boolean raised;
  private Completion end = Completion.RAISE;

  /** What takes the items of a generator. */
  private GeneratorValue.@Nullable Taker taker;

  /** The function that is called, and the object whose method it is. */
  private @Nullable FunctionValue function;

  private Frame(
      PythonModule module, @Nullable Frame outer, @Nullable Site caller, boolean ofClass) {
    this.module = module;
    this.outer = outer;
    this.caller = caller;
    this.ofClass = ofClass;
  }

  static Frame ofModule(PythonModule module, @Nullable Site importer) {
    return new Frame(module, null, importer, false);
  }

  Frame ofClass() {
    return new Frame(module, this, caller, true);
  }

  /** That of a comprehension: its names are its own. */
  Frame inner() {
    Frame inner = new Frame(module, this, caller, false);
    inner.function = function;
    return inner;
  }

  /** That of a call of a function that was made in this one. */
  Frame ofCall(FunctionValue called, @Nullable Site callSite) {
    Frame frame = new Frame(module, this, callSite, false);
    frame.function = called;
    return frame;
  }

  PythonModule module() {
    return module;
  }

  @Nullable Site caller() {
    return caller;
  }

  @Nullable FunctionValue function() {
    return function;
  }

  boolean isModule() {
    return outer == null;
  }

  Frame moduleFrame() {
    Frame frame = this;
    while (frame.outer != null) {
      frame = frame.outer;
    }
    return frame;
  }

  /** Its own names, by reference. */
  Map<String, Value> names() {
    return names;
  }

  /** What the names are now; to come back to, or to join with. */
  Map<String, Value> snapshot() {
    return new LinkedHashMap<>(names);
  }

  void restore(Map<String, Value> snapshot) {
    names = new LinkedHashMap<>(snapshot);
  }

  /** The names as they are after one of two ways; what only one of them binds may not be there. */
  void join(Map<String, Value> one, Map<String, Value> other) {
    Map<String, Value> joined = new LinkedHashMap<>(one);
    other.forEach(
        (name, value) ->
            joined.merge(name, value, (a, b) -> a == b ? a : Alternatives.of(List.of(a, b))));
    names = joined;
  }

  /** What a name stands for; null if no frame has it. */
  @Nullable Value get(String name) {
    if (globals.contains(name)) {
      return moduleFrame().names.get(name);
    }
    Value own = names.get(name);
    for (Frame frame = outer; own == null && frame != null; frame = frame.outer) {
      own = frame.ofClass ? null : frame.names.get(name);
    }
    return own;
  }

  /** Binds a name; one of another frame perhaps, as the ways in this one do not come back to it. */
  void set(String name, Value value, Evaluator at) {
    Frame owner = owner(name);
    Value before = owner.names.get(name);
    owner.names.put(name, owner == this ? value : at.afterwards(before, value));
  }

  void set(String name, Value value) {
    owner(name).names.put(name, value);
  }

  void remove(String name) {
    owner(name).names.remove(name);
  }

  private Frame owner(String name) {
    if (globals.contains(name)) {
      return moduleFrame();
    }
    if (nonlocals.contains(name)) {
      for (Frame frame = outer; frame != null; frame = frame.outer) {
        if (!frame.ofClass && frame.names.containsKey(name)) {
          return frame;
        }
      }
    }
    return this;
  }

  void declareGlobal(List<String> declared) {
    globals.addAll(declared);
  }

  void declareNonlocal(List<String> declared) {
    nonlocals.addAll(declared);
  }

  /** Of a module that was not run to its end: what the rest of it may change is not known. */
  void forgetUnfinished() {
    names.replaceAll(
        (name, value) -> {
          boolean mayGrow =
              value instanceof SequenceValue
                  || value instanceof DictValue
                  || value instanceof InstanceValue;
          boolean isBoundAgain = module.scopes().module().bindings(name).size() > 1;
          return mayGrow || isBoundAgain ? Unknown.VALUE : value;
        });
  }

  void addReturned(Value value) {
    returned.add(value);
  }

  void addReturned(Value value, Node at) {
    addReturned(value);
    returnedAt.computeIfAbsent(at, _ -> new ArrayList<>()).add(value);
  }

  /** What each {@code return} statement gave, as often as it was come to. */
  IdentityHashMap<Node, List<Value>> returnedAt() {
    return returnedAt;
  }

  List<Value> returned() {
    return returned;
  }

  /** What stands behind a {@code yield} raised something, which now goes on from there. */
  void raiseIf(boolean isRaised) {
    raised = isRaised;
  }

  /** Whether the statement that was run is left by what {@link #raiseIf} says. */
  boolean takeRaised() {
    boolean was = raised;
    raised = false;
    return was;
  }

  void endBy(Completion completion) {
    end = completion;
  }

  /** How the code of a generator ended. */
  Completion end() {
    return end;
  }

  /** That of a generator: what it yields is for this one. */
  void giveTo(GeneratorValue.Taker one) {
    taker = one;
  }

  /** What takes what is yielded here; null where no generator runs. */
  GeneratorValue.@Nullable Taker taker() {
    return taker;
  }
}
