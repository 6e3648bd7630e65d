package dev.dagproof.airflow;

import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.semantic.Resolution;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says which thing of Airflow an expression is, also where a file of the project passes it on. */
final class SymbolResolver {
  private final NameResolver resolver;

  SymbolResolver(NameResolver resolver) {
    this.resolver = resolver;
  }

  /** The operator class that an expression stands for. */
  Optional<OperatorClass> operator(PythonModule module, Expression expression) {
    Optional<OperatorClass> direct = OperatorClass.of(resolver.importedNames(module, expression));
    return direct.isPresent() ? direct : OperatorClass.of(namesPassedOn(module, expression));
  }

  /** The task decorator that an expression stands for, without its arguments. */
  Optional<TaskKind> decorator(PythonModule module, Expression expression) {
    List<String> names = resolver.importedNames(module, expression);
    if (names.isEmpty()) {
      return Optional.empty();
    }
    Optional<TaskKind> direct = TaskDecorators.of(names);
    return direct.isPresent() ? direct : TaskDecorators.of(namesPassedOn(module, expression));
  }

  /** The function with its task decorator, if it has one. */
  Optional<DecoratedFunction> decorated(PythonModule module, FunctionDef function) {
    for (Expression decorator : function.decoratorList()) {
      Expression head = decorator instanceof Call call ? call.func() : decorator;
      Optional<TaskKind> kind = decorator(module, head);
      if (kind.isPresent()) {
        return Optional.of(new DecoratedFunction(kind.get(), module, function, decorator));
      }
    }
    return Optional.empty();
  }

  private List<String> namesPassedOn(PythonModule module, Expression expression) {
    List<String> names = new ArrayList<>();
    for (Resolution resolution : resolver.resolve(module, expression)) {
      names.addAll(resolution.qualifiedNames());
    }
    return names;
  }
}
