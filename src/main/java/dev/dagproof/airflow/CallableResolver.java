package dev.dagproof.airflow;

import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.ast.Statement.Return;
import dev.dagproof.python.semantic.Binding.DefinitionBinding;
import dev.dagproof.python.semantic.ImportHop;
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
      List<ImportHop> imports = new ArrayList<>(way);
      imports.addAll(resolution.hops());
      found.add(new TaskCallable(resolution.module(), function, imports));
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
        if (value == null || !follow(factory.module(), value, factory.imports(), found, depth)) {
          return false;
        }
      }
    }
    return true;
  }
}
