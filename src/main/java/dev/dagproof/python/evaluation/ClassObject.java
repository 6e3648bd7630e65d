package dev.dagproof.python.evaluation;

import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.Subscript;
import dev.dagproof.python.ast.Statement;
import dev.dagproof.python.ast.Statement.AnnAssign;
import dev.dagproof.python.ast.Statement.ClassDef;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.evaluation.Value.Truth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A class of the project. */
public final class ClassObject implements Value {
  private final ClassDef node;
  private final List<Value> bases;
  private final Map<String, Value> names;
  private final @Nullable Value metaclass;
  private final List<Value> order;

  ClassObject(
      ClassDef node, List<Value> bases, Map<String, Value> names, @Nullable Value metaclass) {
    this.node = node;
    this.bases = List.copyOf(bases);
    this.names = names;
    this.metaclass = metaclass;
    order = ResolutionOrder.of(this, bases);
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
    for (Value one : order) {
      if (one instanceof ClassObject own && own.bases.size() != 1) {
        return false;
      }
    }
    return true;
  }

  /** The statement that defines it. */
  public ClassDef node() {
    return node;
  }

  /** Whether a function stands in its own body. */
  public boolean defines(FunctionDef function) {
    for (Statement statement : node.body()) {
      if (statement == function) {
        return true;
      }
    }
    return false;
  }

  /** The classes that it names, in their order. */
  public List<Value> bases() {
    return bases;
  }

  /** What the class, or a class of the project above it, has under this name; null if nothing. */
  public @Nullable Value find(String name) {
    Found found = find(name, null);
    return found == null ? null : found.value();
  }

  /** Which of these classes has this name; null if none has. */
  @Nullable ClassObject ownerOf(String name) {
    Found found = find(name, null);
    return found == null ? null : found.owner();
  }

  /** Something that a class has. */
  private record Found(ClassObject owner, Value value) {}

  /** Looks behind one class in the order of resolution; from the beginning if it is null. */
  private @Nullable Found find(String name, @Nullable ClassObject behind) {
    boolean isBehind = behind == null;
    for (Value one : order) {
      Value own = one instanceof ClassObject owner && isBehind ? owner.names.get(name) : null;
      if (own != null && one instanceof ClassObject owner) {
        return new Found(owner, own);
      }
      isBehind |= one == behind;
    }
    return null;
  }

  /**
   * The attribute of an object of this class: its methods know the object; null if there is none.
   */
  @Nullable Value bound(String name, Value object, @Nullable ClassObject behind, Evaluator at) {
    Found found = find(name, behind);
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

  /** It and the classes above it, in the order in which Python asks them for names. */
  List<Value> order() {
    return order;
  }

  /** The first class above that is not of the project; null if there is none. */
  public @Nullable Value externalBase() {
    for (Value one : order) {
      if (!(one instanceof ClassObject)) {
        return one;
      }
    }
    return null;
  }

  /** The same, as it is for this class. */
  @Nullable Value base() {
    Value found = externalBase();
    return found == null ? null : found.asBaseOf(this);
  }

  /** Whether a metaclass decides what comes of a call. */
  private boolean isCalledOtherwise() {
    for (Value one : order) {
      Value meta = one instanceof ClassObject own ? own.metaclass : null;
      if (meta == Unknown.VALUE
          || (meta instanceof ClassObject made && made.find("__call__") != null)) {
        return true;
      }
    }
    return false;
  }

  /** Tells the classes above of this one, as Python does when it is made. */
  void announce(CallArguments keywords, Evaluator at) {
    Found hook = find("__init_subclass__", this);
    if (hook != null && hook.value() instanceof FunctionValue function) {
      function.boundTo(hook.owner(), this).call(keywords, at);
    }
    for (Value one : order) {
      if (one instanceof ClassObject own && own.metaclass instanceof ClassObject meta) {
        meta.make(this, at);
        return;
      }
    }
  }

  /** As a metaclass: what its own code does with a class is not followed. */
  private void make(ClassObject other, Evaluator at) {
    if (find("__new__") != null || find("__init__") != null) {
      names.replaceAll(
          (name, value) ->
              value instanceof SequenceValue || value instanceof DictValue ? Unknown.VALUE : value);
      at.callUnknown(this, CallArguments.of(other));
    }
  }

  /** The names of its fields, as dataclasses and named tuples have them: those above come first. */
  private Set<String> fields() {
    Set<String> fields = new LinkedHashSet<>();
    for (Value one : order.reversed()) {
      for (Statement statement :
          one instanceof ClassObject own ? own.node.body() : List.<Statement>of()) {
        if (statement instanceof AnnAssign field
            && field.target() instanceof Name name
            && !isShared(field.annotation())) {
          fields.add(name.id());
        }
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
    if (find("__new__") != null || isCalledOtherwise()) {
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
    List<String> fields = List.copyOf(fields());
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
    Found found = find(name, null);
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
