package dev.dagproof.python.evaluation;

import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.Subscript;
import dev.dagproof.python.ast.Statement;
import dev.dagproof.python.ast.Statement.AnnAssign;
import dev.dagproof.python.ast.Statement.ClassDef;
import dev.dagproof.python.evaluation.Value.Truth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A class of the project. */
public final class ClassObject implements Value {
  private static final int DEPTH = 20;

  private final ClassDef node;
  private final List<Value> bases;
  private final Map<String, Value> names;
  private final @Nullable Value metaclass;

  ClassObject(
      ClassDef node, List<Value> bases, Map<String, Value> names, @Nullable Value metaclass) {
    this.node = node;
    this.bases = List.copyOf(bases);
    this.names = names;
    this.metaclass = metaclass;
  }

  /** Gives members of an Enum what they have beside their values. */
  void nameMembers() {
    if (EnumMember.areIn(this)) {
      names.replaceAll(
          (name, value) ->
              value instanceof Literal literal && !name.startsWith("_")
                  ? new EnumMember(name, literal)
                  : value);
    }
  }

  /** Whether it has one base, and so has each class of the project above it. */
  boolean isDerivedOnce() {
    ClassObject owner = this;
    for (int i = 0; i < DEPTH && owner.bases.size() == 1; i++) {
      if (!(owner.bases.getFirst() instanceof ClassObject above)) {
        return true;
      }
      owner = above;
    }
    return false;
  }

  /** The statement that defines it. */
  public ClassDef node() {
    return node;
  }

  /** The classes that it names, in their order. */
  public List<Value> bases() {
    return bases;
  }

  /** What the class, or a class of the project above it, has under this name; null if nothing. */
  public @Nullable Value find(String name) {
    Found found = find(name, null, 0);
    return found == null ? null : found.value();
  }

  /** Something that a class has. */
  private record Found(ClassObject owner, Value value) {}

  /** Looks behind one class in the order of bases; from the beginning if it is null. */
  private @Nullable Found find(String name, @Nullable ClassObject behind, int depth) {
    Value own = names.get(name);
    if (own != null && behind == null) {
      return new Found(this, own);
    }
    ClassObject still = behind == this ? null : behind;
    for (Value base : bases) {
      if (base instanceof ClassObject above && depth < DEPTH) {
        Found found = above.find(name, still, depth + 1);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  /**
   * The attribute of an object of this class: its methods know the object; null if there is none.
   */
  @Nullable Value bound(String name, Value object, @Nullable ClassObject behind, Evaluator at) {
    Found found = find(name, behind, 0);
    if (found == null) {
      return null;
    }
    if (found.value() instanceof FunctionValue function) {
      return function.boundTo(found.owner(), object);
    }
    return found.value() instanceof Descriptor descriptor
        ? descriptor.of(found.owner(), object, at)
        : found.value();
  }

  /** The first class above that is not of the project; null if there is none. */
  public @Nullable Value externalBase() {
    return externalBase(0);
  }

  /** The same, as it is for this class. */
  @Nullable Value base() {
    Value found = externalBase();
    return found == null ? null : found.asBaseOf(this);
  }

  private @Nullable Value externalBase(int depth) {
    for (Value base : bases) {
      Value found =
          !(base instanceof ClassObject above)
              ? base
              : depth < DEPTH ? above.externalBase(depth + 1) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** Whether a metaclass decides what comes of a call. */
  private boolean isCalledOtherwise(int depth) {
    if (metaclass == Unknown.VALUE
        || (metaclass instanceof ClassObject meta && meta.find("__call__") != null)) {
      return true;
    }
    for (Value base : bases) {
      if (base instanceof ClassObject above
          && depth < DEPTH
          && above.isCalledOtherwise(depth + 1)) {
        return true;
      }
    }
    return false;
  }

  /** Tells the classes above of this one, as Python does when it is made. */
  void announce(CallArguments keywords, Evaluator at) {
    for (Value base : bases) {
      Found hook =
          base instanceof ClassObject above ? above.find("__init_subclass__", null, 0) : null;
      if (hook != null && hook.value() instanceof FunctionValue function) {
        function.boundTo(hook.owner(), this).call(keywords, at);
        return;
      }
    }
  }

  /** The names of its fields, as dataclasses and named tuples have them: those above come first. */
  private Set<String> fields(int depth) {
    Set<String> fields = new LinkedHashSet<>();
    for (Value base : bases.reversed()) {
      if (base instanceof ClassObject above && depth < DEPTH) {
        fields.addAll(above.fields(depth + 1));
      }
    }
    for (Statement statement : node.body()) {
      if (statement instanceof AnnAssign field
          && field.target() instanceof Name name
          && !isShared(field.annotation())) {
        fields.add(name.id());
      }
    }
    return fields;
  }

  private static boolean isShared(Expression annotation) {
    Expression type = annotation instanceof Subscript inner ? inner.value() : annotation;
    return type.lastName().equals("ClassVar");
  }

  @Override
  public Value call(CallArguments given, Evaluator at) {
    CallArguments arguments = given;
    if (find("__new__") != null || isCalledOtherwise(0)) {
      at.callUnknown(this, given);
      arguments = new CallArguments(List.of(), Map.of(), false, false, given.all());
    }
    InstanceValue made = new InstanceValue(this);
    Value base = base();
    if (base != null) {
      base.constructing(arguments, at);
    }
    Value initializer = bound("__init__", made, null, at);
    if (initializer != null) {
      initializer.call(arguments, at);
      if (initializer instanceof FunctionValue own && InstanceValue.nature(made) == made) {
        at.externals().madeWithoutBase(made, own, at);
      }
      return made;
    }
    if (base != null) {
      made.initialize(base.call(arguments, at));
    }
    List<String> fields = List.copyOf(fields(0));
    for (int i = 0; i < fields.size(); i++) {
      Value field = arguments.get(fields.get(i), i);
      if (field != null) {
        made.assign(fields.get(i), field, at);
      }
    }
    return made;
  }

  @Override
  public Value attribute(String name, Evaluator at) {
    if (name.equals("__name__")) {
      return Literal.of(node.name());
    }
    Found found = find(name, null, 0);
    if (found != null) {
      return found.value() instanceof Descriptor descriptor
          ? descriptor.of(this, null, at)
          : found.value() instanceof FunctionValue function
              ? function.boundTo(found.owner(), null)
              : found.value();
    }
    Value base = base();
    if (base == null) {
      return Unknown.VALUE;
    }
    return name.equals("__init__") ? new InstanceValue.Initializing() : base.attribute(name, at);
  }

  @Override
  public void assign(String name, Value given, Evaluator at) {
    names.put(name, at.afterwards(find(name), given));
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
