package dev.dagproof.airflow;

import dev.dagproof.python.ast.Arg;
import dev.dagproof.python.ast.Arguments;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.Starred;
import dev.dagproof.python.ast.Keyword;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.ast.Statement.Return;
import dev.dagproof.python.semantic.Binding;
import dev.dagproof.python.semantic.Binding.DefinitionBinding;
import dev.dagproof.python.semantic.Binding.ParameterBinding;
import dev.dagproof.python.semantic.ImportHop;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.semantic.Resolution;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Follows the value of {@code python_callable} to the functions it may be. */
final class CallableResolver {
  private static final int DEPTH = 5;

  /** So many steps are taken for one callable: factories may call each other in many ways. */
  private static final int BUDGET = 200;

  private final NameResolver resolver;
  private int steps;

  CallableResolver(NameResolver resolver) {
    this.resolver = resolver;
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
    List<Resolution> resolutions = resolver.resolve(module, expression);
    for (Resolution resolution : resolutions) {
      if (resolution.module() == null
          || !(resolution.binding() instanceof DefinitionBinding definition)
          || !(definition.node() instanceof FunctionDef function)) {
        return false;
      }
      if (!holds(found, function)) {
        List<ImportHop> imports = new ArrayList<>(way);
        imports.addAll(resolution.hops());
        found.add(new TaskCallable(resolution.module(), function, imports));
      }
    }
    return !resolutions.isEmpty();
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
    for (Keyword keyword : call.keywords()) {
      if (parameter.name().equals(keyword.arg())) {
        return keyword.value();
      }
    }
    Arguments parameters = callable.function().args();
    List<Arg> positional = new ArrayList<>(parameters.posonlyargs());
    positional.addAll(parameters.args());
    for (int i = 0; i < Math.min(call.args().size(), positional.size()); i++) {
      if (call.args().get(i) instanceof Starred) {
        return null;
      }
      if (positional.get(i).index() == parameter.node().index()) {
        return call.args().get(i);
      }
    }
    return null;
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
