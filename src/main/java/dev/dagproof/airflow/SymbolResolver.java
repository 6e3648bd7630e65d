package dev.dagproof.airflow;

import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Constant;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.semantic.Binding.AssignmentBinding;
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
    if (hasOneMeaning(module, expression)) {
      Optional<OperatorClass> direct = OperatorClass.of(resolver.importedNames(module, expression));
      if (direct.isPresent()) {
        return direct;
      }
    }
    OperatorClass found = null;
    boolean first = true;
    for (Resolution resolution : resolver.resolve(module, expression)) {
      if (isNone(resolution)) {
        continue;
      }
      OperatorClass one = OperatorClass.of(resolution.qualifiedNames()).orElse(null);
      found = first ? one : OperatorClass.either(found, one);
      first = false;
    }
    return Optional.ofNullable(found);
  }

  /** Whether the name at its beginning is bound once, or by star imports: that is quick to tell. */
  private static boolean hasOneMeaning(PythonModule module, Expression expression) {
    Expression root = expression;
    while (root instanceof Attribute attribute) {
      root = attribute.value();
    }
    return root instanceof Name name && module.scopes().bindings(name).size() <= 1;
  }

  /** {@code Operator = None}, where an import has failed: that is never called. */
  private static boolean isNone(Resolution resolution) {
    return resolution.binding() instanceof AssignmentBinding assignment
        && assignment.value() instanceof Constant;
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
