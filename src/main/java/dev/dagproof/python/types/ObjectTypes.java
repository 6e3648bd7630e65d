package dev.dagproof.python.types;

import dev.dagproof.python.ast.ConstantValue;
import dev.dagproof.python.ast.ExceptHandler;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.BinOp;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Compare;
import dev.dagproof.python.ast.Expression.Constant;
import dev.dagproof.python.ast.Expression.Dict;
import dev.dagproof.python.ast.Expression.DictComp;
import dev.dagproof.python.ast.Expression.GeneratorExp;
import dev.dagproof.python.ast.Expression.IfExp;
import dev.dagproof.python.ast.Expression.JoinedStr;
import dev.dagproof.python.ast.Expression.Lambda;
import dev.dagproof.python.ast.Expression.ListComp;
import dev.dagproof.python.ast.Expression.ListExpr;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.NamedExpr;
import dev.dagproof.python.ast.Expression.SetComp;
import dev.dagproof.python.ast.Expression.SetExpr;
import dev.dagproof.python.ast.Expression.Tuple;
import dev.dagproof.python.ast.Expression.UnaryOp;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.Operator;
import dev.dagproof.python.ast.Statement;
import dev.dagproof.python.ast.Statement.ClassDef;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.ast.Statement.Return;
import dev.dagproof.python.ast.UnaryOperator;
import dev.dagproof.python.ast.WithItem;
import dev.dagproof.python.semantic.Binding;
import dev.dagproof.python.semantic.Binding.AssignmentBinding;
import dev.dagproof.python.semantic.Binding.DefinitionBinding;
import dev.dagproof.python.semantic.Binding.ImportBinding;
import dev.dagproof.python.semantic.Binding.OtherBinding;
import dev.dagproof.python.semantic.Builtins;
import dev.dagproof.python.semantic.Execution;
import dev.dagproof.python.semantic.Generators;
import dev.dagproof.python.semantic.NameChanges;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.semantic.Resolution;
import dev.dagproof.python.semantic.Returns;
import dev.dagproof.python.semantic.Scope;
import dev.dagproof.python.types.ObjectType.Kind;
import java.util.List;

/**
 * Infers what kind of object an expression gives: from literals, names, calls of classes and
 * functions of the project and of the standard library. What it does not follow is unknown.
 */
public final class ObjectTypes {
  /** So many names and calls are followed one behind the other. */
  private static final int DEPTH = 8;

  private final NameResolver resolver;

  /** Follows names by this resolver. */
  public ObjectTypes(NameResolver resolver) {
    this.resolver = resolver;
  }

  /** The type of an expression of this file. */
  public ObjectType of(PythonModule module, Expression expression) {
    return of(module, expression, DEPTH);
  }

  private ObjectType of(PythonModule module, Expression expression, int depth) {
    if (depth == 0) {
      return ObjectType.UNKNOWN;
    }
    if (expression instanceof Constant constant) {
      return constant(constant.value());
    }
    if (expression instanceof Name || expression instanceof Attribute) {
      return named(module, expression, depth - 1);
    }
    if (expression instanceof Call call) {
      return call(module, call, depth - 1);
    }
    if (expression instanceof Lambda) {
      return new ObjectType(Kind.LAMBDA, "<lambda>", module, expression);
    }
    if (expression instanceof IfExp choice) {
      ObjectType body = of(module, choice.body(), depth - 1);
      return body.isSameAs(of(module, choice.orelse(), depth - 1)) ? body : ObjectType.UNKNOWN;
    }
    if (expression instanceof NamedExpr named) {
      return of(module, named.value(), depth - 1);
    }
    if (expression instanceof BinOp operation) {
      return operation(module, operation, depth - 1);
    }
    if (expression instanceof UnaryOp operation) {
      return operation.op() == UnaryOperator.NOT
          ? ObjectType.builtin("bool")
          : numberOrUnknown(of(module, operation.operand(), depth - 1));
    }
    if (expression instanceof Compare comparison) {
      return isPlain(module, comparison, depth - 1)
          ? ObjectType.builtin("bool")
          : ObjectType.UNKNOWN;
    }
    return display(expression);
  }

  /** Whether a comparison gives True or False: arrays and the like give more of them. */
  private boolean isPlain(PythonModule module, Compare comparison, int depth) {
    boolean isPlain = isScalar(of(module, comparison.left(), depth));
    for (int i = 0; i < comparison.ops().size(); i++) {
      boolean isNext = isScalar(of(module, comparison.comparators().get(i), depth));
      boolean givesTruth =
          switch (comparison.ops().get(i)) {
            case IS, IS_NOT, IN, NOT_IN -> true;
            default -> isPlain && isNext;
          };
      if (!givesTruth) {
        return false;
      }
      isPlain = isNext;
    }
    return true;
  }

  private static boolean isScalar(ObjectType type) {
    return type.isInstance("builtins.int")
        || type.isInstance("builtins.float")
        || type.isInstance("builtins.str")
        || type.isInstance("builtins.bool")
        || type.isInstance("builtins.NoneType");
  }

  private static ObjectType constant(ConstantValue value) {
    String name;
    if (value instanceof ConstantValue.Str) {
      name = "str";
    } else if (value instanceof ConstantValue.Int) {
      name = "int";
    } else if (value instanceof ConstantValue.Bool) {
      name = "bool";
    } else if (value instanceof ConstantValue.None) {
      name = "NoneType";
    } else if (value instanceof ConstantValue.Real) {
      name = "float";
    } else if (value instanceof ConstantValue.Bytes) {
      name = "bytes";
    } else {
      name = value instanceof ConstantValue.Complex ? "complex" : "ellipsis";
    }
    return ObjectType.builtin(name);
  }

  private static ObjectType display(Expression expression) {
    if (expression instanceof Dict || expression instanceof DictComp) {
      return ObjectType.builtin("dict");
    }
    if (expression instanceof ListExpr || expression instanceof ListComp) {
      return ObjectType.builtin("list");
    }
    if (expression instanceof Tuple) {
      return ObjectType.builtin("tuple");
    }
    if (expression instanceof SetExpr || expression instanceof SetComp) {
      return ObjectType.builtin("set");
    }
    if (expression instanceof GeneratorExp) {
      return ObjectType.builtin("generator");
    }
    return expression instanceof JoinedStr ? ObjectType.builtin("str") : ObjectType.UNKNOWN;
  }

  // Operators

  private ObjectType operation(PythonModule module, BinOp operation, int depth) {
    ObjectType left = of(module, operation.left(), depth);
    if (operation.op() == Operator.DIV && isPath(left)) {
      return left;
    }
    if (operation.op() == Operator.MOD && left.isInstance("builtins.str")) {
      return left;
    }
    ObjectType right = of(module, operation.right(), depth);
    if (left.isInstance("builtins.complex") || right.isInstance("builtins.complex")) {
      boolean areNumbers = numberOrUnknown(left).isKnown() && numberOrUnknown(right).isKnown();
      return areNumbers ? ObjectType.builtin("complex") : ObjectType.UNKNOWN;
    }
    boolean keeps =
        operation.op() != Operator.DIV
            && left.isSameAs(right)
            && left.name().startsWith("builtins.")
            && left.kind() == Kind.INSTANCE
            && !left.isInstance("builtins.int");
    return keeps ? left : ObjectType.UNKNOWN;
  }

  private static boolean isPath(ObjectType type) {
    return type.kind() == Kind.INSTANCE && type.name().startsWith("pathlib.");
  }

  private static ObjectType numberOrUnknown(ObjectType type) {
    return switch (type.name()) {
      case "builtins.int", "builtins.float", "builtins.complex" -> type;
      default -> ObjectType.UNKNOWN;
    };
  }

  // Names

  private ObjectType named(PythonModule module, Expression expression, int depth) {
    if (expression instanceof Name name) {
      if (isBuiltin(module, name)) {
        return KnownTypes.ofBuiltin(name.id());
      }
    }
    List<Resolution> resolutions = resolver.resolve(module, expression);
    if (resolutions.isEmpty()) {
      return ObjectType.UNKNOWN;
    }
    ObjectType found = resolved(resolutions.getFirst(), depth);
    for (Resolution resolution : resolutions) {
      if (!found.isSameAs(resolved(resolution, depth))) {
        return ObjectType.UNKNOWN;
      }
    }
    return found;
  }

  private static boolean isBuiltin(PythonModule module, Name name) {
    return Builtins.contains(name.id())
        && module.scopes().bindings(name).isEmpty()
        && module.scopes().module().starImports().isEmpty();
  }

  private ObjectType bound(PythonModule module, OtherBinding binding, int depth) {
    Node origin = binding.origin();
    if (origin instanceof WithItem item && item.contextExpr() instanceof Call) {
      // An open file enters as itself; of others nobody knows.
      ObjectType manager = of(module, item.contextExpr(), depth);
      return KnownTypes.isFile(manager) ? manager : ObjectType.UNKNOWN;
    }
    return origin instanceof ExceptHandler
        ? ObjectType.builtin("BaseException")
        : ObjectType.UNKNOWN;
  }

  private ObjectType resolved(Resolution resolution, int depth) {
    PythonModule home = resolution.module();
    Binding binding = resolution.binding();
    if (resolution.isModule()) {
      return new ObjectType(Kind.MODULE, resolution.qualifiedNames().getLast(), home, null);
    }
    if (home == null) {
      return KnownTypes.ofExternal(resolution.qualifiedNames().getLast());
    }
    if (binding == null || NameChanges.ofGlobal(home, binding.name())) {
      return ObjectType.UNKNOWN;
    }
    if (binding instanceof DefinitionBinding definition) {
      return definition(home, definition, resolution);
    }
    if (binding instanceof ImportBinding imported) {
      return new ObjectType(Kind.MODULE, imported.module(), null, null);
    }
    if (binding instanceof OtherBinding other) {
      return bound(home, other, depth);
    }
    return binding instanceof AssignmentBinding assignment
        ? assigned(home, assignment, depth)
        : ObjectType.UNKNOWN;
  }

  /** A variable; in the body of an enumeration it is a member, which is an object of that class. */
  private ObjectType assigned(PythonModule home, AssignmentBinding assignment, int depth) {
    Scope scope = assignment.scope();
    if (scope.kind() == Scope.Kind.CLASS && scope.node() instanceof ClassDef classDef) {
      if (isEnumeration(classDef)) {
        return new ObjectType(Kind.INSTANCE, classDef.name(), home, classDef);
      }
      if (!classDef.bases().isEmpty() || !classDef.decoratorList().isEmpty()) {
        return ObjectType.UNKNOWN;
      }
    }
    Expression value = assignment.value();
    return value == null ? ObjectType.UNKNOWN : of(home, value, depth);
  }

  private static boolean isEnumeration(ClassDef classDef) {
    for (Expression base : classDef.bases()) {
      switch (base.lastName()) {
        case "Enum", "IntEnum", "StrEnum", "Flag", "IntFlag" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  private static ObjectType definition(
      PythonModule home, DefinitionBinding definition, Resolution resolution) {
    String name =
        resolution.qualifiedNames().isEmpty()
            ? definition.name()
            : resolution.qualifiedNames().getLast();
    if (definition.node() instanceof ClassDef classDef) {
      return classDef.decoratorList().isEmpty() || isDataclass(classDef)
          ? new ObjectType(Kind.CLASS, name, home, classDef)
          : ObjectType.UNKNOWN;
    }
    return definition.node() instanceof FunctionDef function && function.decoratorList().isEmpty()
        ? new ObjectType(Kind.FUNCTION, name, home, function)
        : ObjectType.UNKNOWN;
  }

  /** {@code @dataclass} and {@code @dataclass(…)} give the class itself. */
  private static boolean isDataclass(ClassDef classDef) {
    for (Expression decorator : classDef.decoratorList()) {
      Expression head = decorator instanceof Call call ? call.func() : decorator;
      if (!head.lastName().equals("dataclass")) {
        return false;
      }
    }
    return true;
  }

  // Calls

  private ObjectType call(PythonModule module, Call call, int depth) {
    Expression called = call.func();
    if (called instanceof Name name && isBuiltin(module, name)) {
      return KnownTypes.ofBuiltinCall(name.id(), call);
    }
    if (called instanceof Attribute method) {
      ObjectType receiver = of(module, method.value(), depth);
      if (receiver.kind() == Kind.INSTANCE && receiver.definition() == null) {
        return KnownTypes.ofMethod(receiver.name(), method.attr());
      }
      if (receiver.kind() == Kind.MODULE && receiver.module() == null) {
        return external(receiver.name() + "." + method.attr(), module, call);
      }
    }
    ObjectType target = named(module, called, depth);
    return switch (target.kind()) {
      case CLASS -> instanceOf(target);
      case FUNCTION -> returned(target, depth);
      case LAMBDA ->
          target.module() != null && target.definition() instanceof Lambda lambda
              ? of(target.module(), lambda.body(), depth)
              : ObjectType.UNKNOWN;
      case UNKNOWN -> external(module, call);
      case INSTANCE, MODULE -> ObjectType.UNKNOWN;
    };
  }

  private static ObjectType instanceOf(ObjectType made) {
    if (made.definition() instanceof Call) {
      return new ObjectType(Kind.INSTANCE, made.name(), made.module(), made.definition());
    }
    if (made.definition() instanceof ClassDef classDef) {
      return makesOwnInstances(classDef)
          ? new ObjectType(Kind.INSTANCE, made.name(), made.module(), classDef)
          : ObjectType.UNKNOWN;
    }
    return KnownTypes.ofCall(made.name());
  }

  /** A metaclass, {@code __new__}, or a TypedDict may make anything of a call. */
  private static boolean makesOwnInstances(ClassDef classDef) {
    for (Expression base : classDef.bases()) {
      String name = base.lastName();
      if (name.equals("TypedDict") || name.equals("type") || name.isEmpty()) {
        return false;
      }
    }
    for (Statement statement : classDef.body()) {
      if (statement instanceof FunctionDef method && method.name().equals("__new__")) {
        return false;
      }
    }
    return classDef.keywords().isEmpty();
  }

  /** What a function of the project gives, if it has one {@code return}, which always runs. */
  private ObjectType returned(ObjectType target, int depth) {
    PythonModule home = target.module();
    if (home == null || !(target.definition() instanceof FunctionDef function)) {
      return KnownTypes.ofCall(target.name());
    }
    if (Generators.isGenerator(function)) {
      return ObjectType.builtin(function.isAsync() ? "async_generator" : "generator");
    }
    if (function.isAsync()) {
      return ObjectType.builtin("coroutine");
    }
    List<Return> returns = Returns.of(function);
    Expression value = returns.size() == 1 ? returns.getFirst().value() : null;
    if (value == null || home.paths(function).of(returns.getFirst()) != Execution.ALWAYS) {
      return ObjectType.UNKNOWN;
    }
    return of(home, value, depth);
  }

  private ObjectType external(PythonModule module, Call call) {
    List<String> names = resolver.importedNames(module, call.func());
    return names.size() == 1 ? external(names.getFirst(), module, call) : ObjectType.UNKNOWN;
  }

  private static ObjectType external(String name, PythonModule module, Call call) {
    boolean makesClass = name.equals("collections.namedtuple") || name.equals("typing.NamedTuple");
    return makesClass
        ? new ObjectType(Kind.CLASS, "namedtuple", module, call)
        : KnownTypes.ofCall(name, call);
  }
}
