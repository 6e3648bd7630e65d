package dev.dagproof.airflow.task;

import dev.dagproof.airflow.catalog.TaskDecorators;
import dev.dagproof.airflow.task.CallableValue.NotFunction;
import dev.dagproof.airflow.task.CallableValue.NotFunction.Kind;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Constant;
import dev.dagproof.python.ast.Expression.Dict;
import dev.dagproof.python.ast.Expression.DictComp;
import dev.dagproof.python.ast.Expression.GeneratorExp;
import dev.dagproof.python.ast.Expression.JoinedStr;
import dev.dagproof.python.ast.Expression.Lambda;
import dev.dagproof.python.ast.Expression.ListComp;
import dev.dagproof.python.ast.Expression.ListExpr;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.SetComp;
import dev.dagproof.python.ast.Expression.SetExpr;
import dev.dagproof.python.ast.Expression.Tuple;
import dev.dagproof.python.ast.Keyword;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.Statement.AnnAssign;
import dev.dagproof.python.ast.Statement.Assign;
import dev.dagproof.python.ast.Statement.ClassDef;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.semantic.Binding;
import dev.dagproof.python.semantic.Binding.AssignmentBinding;
import dev.dagproof.python.semantic.Binding.DefinitionBinding;
import dev.dagproof.python.semantic.Builtins;
import dev.dagproof.python.semantic.NameChanges;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.semantic.Resolution;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells expressions and decorators whose value surely is no plain function, which is what {@code
 * isinstance(python_callable, types.FunctionType)} asks.
 */
final class NotFunctions {
  /** So many classes are followed one above the other. */
  private static final int DEPTH = 5;

  private final NameResolver resolver;

  NotFunctions(NameResolver resolver) {
    this.resolver = resolver;
  }

  /** What an expression is instead of a function; null if it may be one. */
  @Nullable NotFunction of(PythonModule module, Expression expression) {
    Kind kind = kind(module, expression);
    return kind == null ? null : new NotFunction(kind, module, expression);
  }

  private @Nullable Kind kind(PythonModule module, Expression expression) {
    if (expression instanceof Lambda) {
      return Kind.LAMBDA;
    }
    if (isLiteral(expression)) {
      return Kind.VALUE;
    }
    if (expression instanceof Call call) {
      return ofCall(module, call);
    }
    if (expression instanceof Name name) {
      return isBuiltin(module, name) ? Kind.BUILTIN : ofNames(module, name);
    }
    if (expression instanceof Attribute attribute) {
      Kind named = ofNames(module, attribute);
      return named == null ? ofAttribute(module, attribute) : named;
    }
    return null;
  }

  private static boolean isLiteral(Expression expression) {
    return expression instanceof Constant
        || expression instanceof JoinedStr
        || expression instanceof ListExpr
        || expression instanceof Tuple
        || expression instanceof Dict
        || expression instanceof SetExpr
        || expression instanceof ListComp
        || expression instanceof SetComp
        || expression instanceof DictComp
        || expression instanceof GeneratorExp;
  }

  private static boolean isBuiltin(PythonModule module, Name name) {
    return Builtins.contains(name.id()) && module.scopes().bindings(name).isEmpty();
  }

  /** {@code os.getcwd}, {@code math.sqrt}. */
  private @Nullable Kind ofNames(PythonModule module, Expression expression) {
    List<String> names = resolver.importedNames(module, expression);
    for (String name : names) {
      if (!CompiledFunctions.contains(name)) {
        return null;
      }
    }
    return names.isEmpty() ? null : Kind.BUILTIN;
  }

  // Calls

  private @Nullable Kind ofCall(PythonModule module, Call call) {
    if (call.func() instanceof Name name && isBuiltin(module, name)) {
      return isMaker(name.id()) ? Kind.VALUE : null;
    }
    if (call.func() instanceof Call configured) {
      return isCache(module, configured.func()) ? Kind.CACHED : null;
    }
    Kind named = ofImportedCall(resolver.importedNames(module, call.func()), call);
    return named == null && classOf(module, call) != null ? Kind.OBJECT : named;
  }

  private static @Nullable Kind ofImportedCall(List<String> names, Call call) {
    Kind found = null;
    for (String name : names) {
      Kind one =
          switch (name) {
            case "functools.partial", "functools.partialmethod" -> Kind.PARTIAL;
            case "functools.lru_cache", "functools.cache" ->
                call.args().size() == 1 && !(call.args().getFirst() instanceof Constant)
                    ? Kind.CACHED
                    : null;
            case "operator.itemgetter", "operator.attrgetter", "operator.methodcaller" ->
                Kind.OBJECT;
            case "importlib.import_module" -> Kind.MODULE;
            default -> null;
          };
      if (one == null || (found != null && found != one)) {
        return null;
      }
      found = one;
    }
    return found;
  }

  /** Builtins that make something else than a function. */
  private static boolean isMaker(String builtin) {
    return switch (builtin) {
      case "abs",
          "bool",
          "bytearray",
          "bytes",
          "complex",
          "dict",
          "enumerate",
          "filter",
          "float",
          "frozenset",
          "int",
          "len",
          "list",
          "map",
          "object",
          "open",
          "print",
          "range",
          "repr",
          "set",
          "sorted",
          "staticmethod",
          "str",
          "tuple",
          "zip" ->
          true;
      default -> false;
    };
  }

  // Objects and their methods

  /** A class of the project, and the file that defines it. */
  private record KnownClass(PythonModule home, ClassDef node) {}

  /** The class that an expression stands for; null if nobody knows. */
  private @Nullable KnownClass classNamed(PythonModule module, Expression expression) {
    List<Resolution> resolutions = resolver.resolve(module, expression);
    if (resolutions.size() != 1) {
      return null;
    }
    PythonModule home = resolutions.getFirst().module();
    return home != null
            && resolutions.getFirst().binding() instanceof DefinitionBinding definition
            && definition.node() instanceof ClassDef node
        ? new KnownClass(home, node)
        : null;
  }

  /** The class of which a call surely makes an object; null if nobody knows. */
  private @Nullable KnownClass classOf(PythonModule module, Call call) {
    KnownClass called = classNamed(module, call.func());
    return called != null && isPlain(called.home, called.node, DEPTH) ? called : null;
  }

  /** Whether calling the class makes an object of it: neither it nor a class above says how. */
  private boolean isPlain(PythonModule home, ClassDef classDef, int depth) {
    if (!home.scopes().of(classDef).bindings("__new__").isEmpty()) {
      return false;
    }
    for (Keyword keyword : classDef.keywords()) {
      if (!resolver.importedNames(home, keyword.value()).contains("abc.ABCMeta")) {
        return false;
      }
    }
    for (Expression base : classDef.bases()) {
      if (!isPlainBase(home, base, depth)) {
        return false;
      }
    }
    return isUndecorated(home, classDef);
  }

  private boolean isPlainBase(PythonModule home, Expression base, int depth) {
    if (base instanceof Name name && isBuiltin(home, name)) {
      return !name.id().equals("type");
    }
    for (String name : resolver.importedNames(home, base)) {
      switch (name) {
        case "abc.ABC", "typing.Protocol", "typing.NamedTuple" -> {
          return true;
        }
        default -> {}
      }
    }
    KnownClass above = depth > 0 ? classNamed(home, base) : null;
    return above != null && isPlain(above.home, above.node, depth - 1);
  }

  /** Whether the name of a class stands for the class; a decorator may make anything of it. */
  boolean isUndecorated(PythonModule home, ClassDef classDef) {
    for (Expression decorator : classDef.decoratorList()) {
      Expression head = decorator instanceof Call call ? call.func() : decorator;
      if (!resolver.importedNames(home, head).contains("dataclasses.dataclass")) {
        return false;
      }
    }
    return true;
  }

  private @Nullable Kind ofAttribute(PythonModule module, Attribute attribute) {
    if (isLiteral(attribute.value())) {
      return Kind.BUILTIN;
    }
    KnownClass of = objectClass(module, attribute.value());
    return of != null
            && isBoundMethod(of, attribute.attr(), DEPTH)
            && !NameChanges.ofAttribute(module, attribute.attr())
        ? Kind.BOUND_METHOD
        : null;
  }

  /** The class of an object: of one made here, or of what a name was given. */
  private @Nullable KnownClass objectClass(PythonModule module, Expression object) {
    if (object instanceof Call call) {
      return classOf(module, call);
    }
    List<Resolution> resolutions = resolver.resolve(module, object);
    if (resolutions.size() != 1) {
      return null;
    }
    PythonModule home = resolutions.getFirst().module();
    return home != null
            && resolutions.getFirst().binding() instanceof AssignmentBinding assignment
            && assignment.value() instanceof Call call
        ? classOf(home, call)
        : null;
  }

  /** Whether an attribute of its objects is a method of the class, or of one above it. */
  private boolean isBoundMethod(KnownClass of, String name, int depth) {
    PythonModule home = of.home;
    List<Binding> bindings = home.scopes().of(of.node).bindingsAtEnd(name);
    if (bindings.isEmpty() && depth > 0 && of.node.bases().size() == 1) {
      KnownClass above = classNamed(home, of.node.bases().getFirst());
      return above != null && isBoundMethod(above, name, depth - 1);
    }
    if (bindings.size() != 1
        || !(bindings.getFirst() instanceof DefinitionBinding definition)
        || !(definition.node() instanceof FunctionDef method)) {
      return false;
    }
    for (Expression decorator : method.decoratorList()) {
      if (!(decorator instanceof Name own) || !own.id().equals("classmethod")) {
        return false;
      }
    }
    for (Attribute use : home.attributes(name)) {
      Node parent = home.tree().parent(use).orElse(null);
      if ((parent instanceof Assign assign && assign.value() != use)
          || (parent instanceof AnnAssign annotated && annotated.value() != use)) {
        return false;
      }
    }
    return true;
  }

  // Decorators

  /**
   * What a decorator makes of a function that is none afterwards; null if it may be one still.
   *
   * @param inClass whether the function is taken from its class
   */
  @Nullable NotFunction madeBy(PythonModule module, Expression decorator, boolean inClass) {
    Kind kind = kindMadeBy(module, decorator, inClass);
    return kind == null ? null : new NotFunction(kind, module, decorator);
  }

  private @Nullable Kind kindMadeBy(PythonModule module, Expression decorator, boolean inClass) {
    Expression head = decorator instanceof Call call ? call.func() : decorator;
    if (head instanceof Name name && isBuiltin(module, name)) {
      return switch (name.id()) {
        case "staticmethod" -> inClass ? null : Kind.STATIC_METHOD;
        case "classmethod" -> inClass ? Kind.BOUND_METHOD : Kind.OBJECT;
        case "property" -> Kind.OBJECT;
        default -> null;
      };
    }
    if (isCache(module, head)) {
      return Kind.CACHED;
    }
    return TaskDecorators.makesTask(resolver.importedNames(module, head)) ? Kind.TASK : null;
  }

  private boolean isCache(PythonModule module, Expression head) {
    List<String> names = resolver.importedNames(module, head);
    for (String name : names) {
      if (!name.equals("functools.lru_cache") && !name.equals("functools.cache")) {
        return false;
      }
    }
    return !names.isEmpty();
  }
}
