package dev.dagproof.airflow.catalog;

import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Constant;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Statement;
import dev.dagproof.python.ast.Statement.AnnAssign;
import dev.dagproof.python.ast.Statement.Assign;
import dev.dagproof.python.ast.Statement.ClassDef;
import dev.dagproof.python.ast.Statement.Expr;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.ast.Statement.Pass;
import dev.dagproof.python.semantic.Binding;
import dev.dagproof.python.semantic.Binding.AssignmentBinding;
import dev.dagproof.python.semantic.Binding.DefinitionBinding;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.semantic.Resolution;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says which thing of Airflow an expression is, also where a file of the project passes it on. */
public final class SymbolResolver {
  private final NameResolver resolver;

  /** Follows names by this resolver. */
  public SymbolResolver(NameResolver resolver) {
    this.resolver = resolver;
  }

  /** The operator class that an expression stands for. */
  public Optional<OperatorClass> operator(PythonModule module, Expression expression) {
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
      one = one == null ? inherited(resolution) : one;
      found = first ? one : OperatorClass.either(found, one);
      first = false;
    }
    return Optional.ofNullable(found);
  }

  /** {@code class Venv(PythonVirtualenvOperator): pass}: a class that adds no function. */
  private @Nullable OperatorClass inherited(Resolution resolution) {
    PythonModule home = resolution.module();
    if (home == null
        || !(resolution.binding() instanceof DefinitionBinding definition)
        || !(definition.node() instanceof ClassDef classDef)
        || classDef.bases().size() != 1
        || !classDef.keywords().isEmpty()
        || !classDef.decoratorList().isEmpty()) {
      return null;
    }
    for (Statement statement : classDef.body()) {
      boolean isPlain =
          statement instanceof Pass
              || statement instanceof Expr
              || statement instanceof Assign
              || statement instanceof AnnAssign;
      if (!isPlain) {
        return null;
      }
    }
    Expression base = classDef.bases().getFirst();
    return OperatorClass.of(resolver.importedNames(home, base)).orElse(null);
  }

  /** The expression that a name of this file stands for, or itself. */
  public Expression assigned(PythonModule module, Expression expression) {
    if (expression instanceof Name name) {
      List<Binding> bindings = module.scopes().bindings(name);
      if (bindings.size() == 1 && bindings.getFirst() instanceof AssignmentBinding assignment) {
        Expression value = assignment.value();
        return value == null ? expression : value;
      }
    }
    return expression;
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
  public Optional<TaskKind> decorator(PythonModule module, Expression expression) {
    List<String> names = resolver.importedNames(module, expression);
    if (names.isEmpty()) {
      return Optional.empty();
    }
    Optional<TaskKind> direct = TaskDecorators.of(names);
    boolean isDecided = direct.isPresent() || AirflowPackage.holds(names.getFirst());
    return isDecided ? direct : TaskDecorators.of(namesPassedOn(module, expression));
  }

  /** The function with its task decorator, if it has one. */
  public Optional<DecoratedFunction> decorated(PythonModule module, FunctionDef function) {
    for (Expression decorator : function.decoratorList()) {
      Expression settings =
          decorator instanceof Name && assigned(module, decorator) instanceof Call stored
              ? stored
              : decorator;
      Expression head = settings instanceof Call call ? call.func() : settings;
      Optional<TaskKind> kind = decorator(module, head);
      if (kind.isPresent()) {
        return Optional.of(
            new DecoratedFunction(kind.get(), module, function, decorator, settings));
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
