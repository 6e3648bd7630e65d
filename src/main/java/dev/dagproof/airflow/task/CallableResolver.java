package dev.dagproof.airflow.task;

import dev.dagproof.airflow.catalog.AirflowPackage;
import dev.dagproof.python.ast.Arg;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Keyword;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.ast.Statement.Return;
import dev.dagproof.python.semantic.Binding;
import dev.dagproof.python.semantic.Binding.DefinitionBinding;
import dev.dagproof.python.semantic.Binding.ParameterBinding;
import dev.dagproof.python.semantic.ImportHop;
import dev.dagproof.python.semantic.NameChanges;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.semantic.PythonValue.Located;
import dev.dagproof.python.semantic.Resolution;
import dev.dagproof.python.semantic.Returns;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Follows the value of {@code python_callable} to the functions it may be. */
final class CallableResolver {
  private static final int DEPTH = 5;

  /** So many steps are taken for one callable: factories may call each other in many ways. */
  private static final int BUDGET = 200;

  private final NameResolver resolver;
  private final Choices choices;
  private int steps;

  CallableResolver(NameResolver resolver) {
    this.resolver = resolver;
    this.choices = new Choices(resolver);
  }

  /**
   * The functions that an expression of this file may stand for; none if one of them is not known.
   */
  List<TaskCallable> resolve(PythonModule module, Expression expression) {
    List<TaskCallable> callables = new ArrayList<>();
    steps = 0;
    return follow(module, expression, List.of(), callables, DEPTH)
        ? List.copyOf(callables)
        : List.of();
  }

  /**
   * Collects the functions; false if one is not known.
   *
   * @param way the imports passed so far
   */
  private boolean follow(
      PythonModule module,
      Expression expression,
      List<ImportHop> way,
      List<TaskCallable> found,
      int depth) {
    if (++steps > BUDGET) {
      return false;
    }
    if (expression instanceof Call call && depth > 0) {
      return followFactory(module, call, way, found, depth - 1);
    }
    List<Located> listed = depth > 0 ? choices.of(module, expression) : null;
    if (listed != null) {
      for (Located choice : listed) {
        if (!follow(choice.module(), choice.expression(), way, found, depth - 1)) {
          return false;
        }
      }
      return true;
    }
    List<Resolution> resolutions = resolver.resolve(module, expression);
    for (Resolution resolution : resolutions) {
      if (resolution.module() == null
          || !(resolution.binding() instanceof DefinitionBinding definition)
          || !(definition.node() instanceof FunctionDef function)
          || mayChange(module, resolution, function.name())) {
        return false;
      }
      List<ImportHop> imports = new ArrayList<>(way);
      imports.addAll(resolution.hops());
      TaskCallable callable =
          decorated(new TaskCallable(resolution.module(), function, imports), depth);
      if (callable == null) {
        return false;
      }
      if (!holds(found, callable.function())) {
        found.add(callable);
      }
    }
    return !resolutions.isEmpty();
  }

  // Decorators

  /** The function whose source is that of a decorated function; null if that is not known. */
  private @Nullable TaskCallable decorated(TaskCallable callable, int depth) {
    TaskCallable shipped = callable;
    for (Expression decorator : callable.function().decoratorList().reversed()) {
      if (!keepsFunction(callable.module(), decorator)) {
        shipped = depth > 0 ? applied(callable.module(), decorator, shipped, depth - 1) : null;
      }
      if (shipped == null) {
        return null;
      }
    }
    return shipped;
  }

  /** Airflow's own are looked at elsewhere; wraps, where what it decorates is returned. */
  private boolean keepsFunction(PythonModule module, Expression decorator) {
    Expression head = decorator instanceof Call call ? call.func() : decorator;
    if (head instanceof Name name
        && (name.id().equals("staticmethod") || name.id().equals("classmethod"))) {
      return true;
    }
    for (String name : resolver.importedNames(module, head)) {
      if (AirflowPackage.holds(name) || name.equals("functools.wraps")) {
        return true;
      }
    }
    return false;
  }

  /** What a decorator of the project makes of a function. */
  private @Nullable TaskCallable applied(
      PythonModule module, Expression decorator, TaskCallable callable, int depth) {
    Expression head = decorator instanceof Call call ? call.func() : decorator;
    TaskCallable applied = only(module, head, List.of(), depth);
    if (applied != null && decorator instanceof Call) {
      List<Return> returns = Returns.of(applied.function());
      Expression made = returns.size() == 1 ? returns.getFirst().value() : null;
      applied = made == null ? null : only(applied.module(), made, applied.imports(), depth);
    }
    if (applied == null || !applied.isPlain()) {
      return null;
    }
    List<Return> returns = Returns.of(applied.function());
    Expression value = returns.size() == 1 ? returns.getFirst().value() : null;
    if (value == null || isFirstParameter(applied, value)) {
      return value == null ? null : callable;
    }
    TaskCallable inner = only(applied.module(), value, applied.imports(), depth);
    if (inner == null) {
      return null;
    }
    for (Expression own : inner.function().decoratorList()) {
      if (isWraps(inner.module(), own)) {
        Expression wrapped = wrapped(own);
        return wrapped != null && isFirstParameter(applied, wrapped) ? callable : null;
      }
    }
    return inner;
  }

  private @Nullable TaskCallable only(
      PythonModule module, Expression expression, List<ImportHop> way, int depth) {
    List<TaskCallable> found = new ArrayList<>(1);
    return depth > 0 && follow(module, expression, way, found, depth - 1) && found.size() == 1
        ? found.getFirst()
        : null;
  }

  private static boolean isFirstParameter(TaskCallable callable, Expression use) {
    List<Arg> positional = CallArguments.positional(callable.function());
    if (positional.isEmpty() || !(use instanceof Name name)) {
      return false;
    }
    List<Binding> bindings = callable.module().scopes().bindings(name);
    return bindings.size() == 1
        && bindings.getFirst() instanceof ParameterBinding parameter
        && parameter.node().index() == positional.getFirst().index();
  }

  /** {@code Jobs.run = other}, {@code globals()["run"] = other}: in any file on the way. */
  private static boolean mayChange(PythonModule user, Resolution resolution, String name) {
    List<PythonModule> modules = new ArrayList<>();
    modules.add(user);
    for (ImportHop hop : resolution.hops()) {
      modules.add(hop.module());
    }
    PythonModule home = resolution.module();
    if (home != null && home != user) {
      modules.add(home);
    }
    return NameChanges.inAny(modules, name);
  }

  /** {@code make(5)}, where make returns a function that it defines itself. */
  private boolean followFactory(
      PythonModule module, Call call, List<ImportHop> way, List<TaskCallable> found, int depth) {
    List<TaskCallable> factories = new ArrayList<>();
    if (!follow(module, call.func(), way, factories, depth)) {
      return false;
    }
    for (TaskCallable factory : factories) {
      List<Return> returns = Returns.of(factory.function());
      if (returns.isEmpty() || !factory.isPlain()) {
        return false;
      }
      for (Return statement : returns) {
        Expression value = statement.value();
        if (value == null) {
          return false;
        }
        List<TaskCallable> returned = new ArrayList<>(1);
        if (!follow(factory.module(), value, factory.imports(), returned, depth)) {
          return false;
        }
        for (TaskCallable inner : returned) {
          if (!addReturned(module, call, way, factory, inner, found, depth)) {
            return false;
          }
        }
      }
    }
    return true;
  }

  /**
   * What a factory returns; where {@code functools.wraps} makes it a copy of an argument, {@code
   * inspect.getsource} gives that argument's source, and Airflow its name and signature.
   */
  private boolean addReturned(
      PythonModule module,
      Call call,
      List<ImportHop> way,
      TaskCallable factory,
      TaskCallable inner,
      List<TaskCallable> found,
      int depth) {
    for (Expression decorator : inner.function().decoratorList()) {
      if (isWraps(inner.module(), decorator)) {
        Expression wrapped = wrapped(decorator);
        Expression argument = wrapped == null ? null : argument(factory, wrapped, call);
        return argument != null && follow(module, argument, way, found, depth);
      }
    }
    if (!holds(found, inner.function())) {
      found.add(inner);
    }
    return true;
  }

  private boolean isWraps(PythonModule module, Expression decorator) {
    return decorator instanceof Call wraps
        && resolver.importedNames(module, wraps.func()).contains("functools.wraps");
  }

  /** The function of {@code functools.wraps(function)}; null if it is given in another way. */
  private static @Nullable Expression wrapped(Expression decorator) {
    if (!(decorator instanceof Call wraps)) {
      return null;
    }
    for (Keyword keyword : wraps.keywords()) {
      if ("wrapped".equals(keyword.arg())) {
        return keyword.value();
      }
    }
    return wraps.args().isEmpty() ? null : wraps.args().getFirst();
  }

  /** What a call gives to the parameter of its function that an expression stands for. */
  private static @Nullable Expression argument(TaskCallable callable, Expression use, Call call) {
    if (!(use instanceof Name name)) {
      return null;
    }
    List<Binding> bindings = callable.module().scopes().bindings(name);
    if (bindings.size() != 1
        || !(bindings.getFirst() instanceof ParameterBinding parameter)
        || parameter.function().index() != callable.function().index()) {
      return null;
    }
    return CallArguments.of(callable.function(), parameter.node(), call);
  }

  private static boolean holds(List<TaskCallable> callables, FunctionDef function) {
    for (TaskCallable callable : callables) {
      if (callable.function() == function) {
        return true;
      }
    }
    return false;
  }
}
