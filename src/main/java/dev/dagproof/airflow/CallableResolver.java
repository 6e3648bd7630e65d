package dev.dagproof.airflow;

import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.ast.Statement.Return;
import dev.dagproof.python.semantic.Binding.DefinitionBinding;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.semantic.Resolution;
import java.util.ArrayList;
import java.util.List;

/** Follows the value of {@code python_callable} to the functions it may be. */
final class CallableResolver {
  private static final int DEPTH = 5;

  private final NameResolver resolver;

  CallableResolver(NameResolver resolver) {
    this.resolver = resolver;
  }

  /**
   * The functions that an expression of this file may stand for; none if one of them is not known.
   */
  List<TaskCallable> resolve(PythonModule module, Expression expression) {
    List<TaskCallable> callables = new ArrayList<>();
    return follow(module, expression, callables, DEPTH) ? List.copyOf(callables) : List.of();
  }

  private boolean follow(
      PythonModule module, Expression expression, List<TaskCallable> found, int depth) {
    if (expression instanceof Call call && depth > 0) {
      return followFactory(module, call, found, depth);
    }
    List<Resolution> resolutions = resolver.resolve(module, expression);
    for (Resolution resolution : resolutions) {
      if (resolution.module() == null
          || !(resolution.binding() instanceof DefinitionBinding definition)
          || !(definition.node() instanceof FunctionDef function)) {
        return false;
      }
      found.add(new TaskCallable(resolution.module(), function, resolution.hops()));
    }
    return !resolutions.isEmpty();
  }

  /** {@code make(5)}, where make returns a function that it defines itself. */
  private boolean followFactory(
      PythonModule module, Call call, List<TaskCallable> found, int depth) {
    List<TaskCallable> factories = new ArrayList<>();
    if (!follow(module, call.func(), factories, depth - 1)) {
      return false;
    }
    for (TaskCallable factory : factories) {
      List<Return> returns = Returns.of(factory.function());
      if (returns.isEmpty() || !factory.function().decoratorList().isEmpty()) {
        return false;
      }
      for (Return statement : returns) {
        Expression value = statement.value();
        if (value == null || !follow(factory.module(), value, found, depth - 1)) {
          return false;
        }
      }
    }
    return true;
  }
}
