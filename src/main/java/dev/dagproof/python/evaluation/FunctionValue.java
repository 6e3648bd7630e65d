package dev.dagproof.python.evaluation;

import dev.dagproof.python.ast.Arg;
import dev.dagproof.python.ast.Arguments;
import dev.dagproof.python.ast.Expression.Lambda;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.semantic.PythonModule;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A function or lambda of the project, with the names that it sees. */
public final class FunctionValue implements Value {
  private final Node node;
  private final Arguments parameters;
  private final Frame closure;
  private final IdentityHashMap<Arg, Value> defaults;
  private final @Nullable ClassObject owner;
  private final @Nullable Value self;
  private final Decorations decorations;

  /**
   * What the decorators of Python's library made of it.
   *
   * @param contextManager whether it is under {@code @contextlib.contextmanager}
   * @param remembered its calls so far, under {@code @functools.lru_cache}; null otherwise
   * @param wrapped what it stands for, under {@code @functools.wraps}; null for itself
   */
  private record Decorations(
      boolean contextManager, @Nullable Remembered remembered, @Nullable Value wrapped) {
    static final Decorations NONE = new Decorations(false, null, null);
  }

  FunctionValue(
      Node node, Arguments parameters, Frame closure, IdentityHashMap<Arg, Value> defaults) {
    this(node, parameters, closure, defaults, null, null, Decorations.NONE);
  }

  private FunctionValue(
      Node node,
      Arguments parameters,
      Frame closure,
      IdentityHashMap<Arg, Value> defaults,
      @Nullable ClassObject owner,
      @Nullable Value self,
      Decorations decorations) {
    this.node = node;
    this.parameters = parameters;
    this.closure = closure;
    this.defaults = defaults;
    this.owner = owner;
    this.self = self;
    this.decorations = decorations;
  }

  /** The same as a method of a class; of no object yet, if that is null. */
  FunctionValue boundTo(ClassObject of, @Nullable Value object) {
    return new FunctionValue(node, parameters, closure, defaults, of, object, decorations);
  }

  private FunctionValue decorated(Decorations more) {
    return new FunctionValue(node, parameters, closure, defaults, owner, self, more);
  }

  /** The same under {@code @contextlib.contextmanager}. */
  FunctionValue asContextManager() {
    return decorated(new Decorations(true, decorations.remembered, decorations.wrapped));
  }

  /** The same under {@code @functools.lru_cache}. */
  public FunctionValue remembering() {
    return decorated(
        new Decorations(decorations.contextManager, new Remembered(), decorations.wrapped));
  }

  /** The same under {@code @functools.wraps}: it has the name and the signature of another one. */
  public FunctionValue wrapping(Value other) {
    return decorated(new Decorations(decorations.contextManager, decorations.remembered, other));
  }

  boolean isContextManager() {
    return decorations.contextManager;
  }

  /** The class whose method it is; null for other functions. */
  @Nullable ClassObject owner() {
    return owner;
  }

  /** The object whose method it is; null for other functions. */
  @Nullable Value self() {
    return self;
  }

  /** The same in a call, which may give it by {@code Class.method(object)}. */
  @Nullable Value self(Frame call) {
    List<Arg> positional = parameters.positional();
    return self != null || positional.isEmpty() ? self : call.get(positional.getFirst().name());
  }

  /** The FunctionDef or Lambda. */
  public Node node() {
    return node;
  }

  /** The definition; null for a lambda. */
  public @Nullable FunctionDef definition() {
    return node instanceof FunctionDef function ? function : null;
  }

  /** The lambda; null for other functions. */
  @Nullable Lambda lambda() {
    return node instanceof Lambda lambda ? lambda : null;
  }

  /** The file that has it. */
  public PythonModule module() {
    return closure.module();
  }

  /** What a name outside of it stands for in the end; null if nothing is known to. */
  public @Nullable Value outer(String name) {
    return closure.get(name);
  }

  /**
   * The parameters that a call fills, as {@code inspect.signature} tells them: of a method of an
   * object those behind the first one.
   */
  public Arguments parameters() {
    if (decorations.wrapped instanceof FunctionValue other) {
      return other.parameters();
    }
    return self == null ? parameters : parameters.withoutFirst();
  }

  /** Its name; {@code <lambda>} for a lambda. */
  public String name() {
    if (decorations.wrapped instanceof FunctionValue other) {
      return other.name();
    }
    FunctionDef definition = definition();
    return definition == null ? "<lambda>" : definition.name();
  }

  @Override
  public Value call(CallArguments arguments, Evaluator at) {
    Remembered remembered = decorations.remembered;
    return remembered == null ? at.run(this, arguments) : remembered.call(this, arguments, at);
  }

  @Override
  public Value attribute(String attribute, Evaluator at) {
    return attribute.equals("__name__") ? knownName() : Unknown.VALUE;
  }

  /** Its {@code __name__}, which is not known of what wraps something that is not known. */
  public Value knownName() {
    boolean isOwn = decorations.wrapped == null || decorations.wrapped instanceof FunctionValue;
    return isOwn ? Literal.of(name()) : Unknown.VALUE;
  }

  @Override
  public Truth truth() {
    return Truth.TRUE;
  }

  @Override
  public String typeName() {
    return "function";
  }

  /** The frame of a call, with the parameters in it. */
  Frame frame(CallArguments given, @Nullable Site callSite) {
    Frame frame = closure.ofCall(this, callSite);
    CallArguments arguments = self == null ? given : given.withFirst(self);
    Map<Value, Value> others = new LinkedHashMap<>();
    arguments.keywords().forEach((name, value) -> others.put(Literal.of(name), value));
    List<Arg> positional = parameters.positional();
    for (int i = 0; i < positional.size(); i++) {
      Arg parameter = positional.get(i);
      bind(frame, parameter, arguments.get(parameter.name(), i), arguments, i);
      others.remove(Literal.of(parameter.name()));
    }
    for (Arg parameter : parameters.kwonlyargs()) {
      bind(frame, parameter, arguments.keyword(parameter.name()), arguments, -1);
      others.remove(Literal.of(parameter.name()));
    }
    Arg rest = parameters.vararg();
    if (rest != null) {
      int from = Math.min(positional.size(), arguments.positional().size());
      List<Value> left = arguments.positional().subList(from, arguments.positional().size());
      frame.set(
          rest.name(),
          new SequenceValue(SequenceValue.Kind.TUPLE, left, arguments.allPositional()));
    }
    Arg keywords = parameters.kwarg();
    if (keywords != null) {
      frame.set(keywords.name(), new DictValue(others, arguments.allKeywords()));
    }
    return frame;
  }

  private void bind(
      Frame frame, Arg parameter, @Nullable Value given, CallArguments all, int position) {
    boolean isHidden = given == null && all.mayHave(parameter.name(), position);
    Value value = given != null ? given : isHidden ? Unknown.VALUE : defaults.get(parameter);
    frame.set(parameter.name(), value == null ? Unknown.VALUE : value);
  }
}
