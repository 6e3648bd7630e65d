package dev.dagproof.airflow.task;

import dev.dagproof.airflow.catalog.AirflowPackage;
import dev.dagproof.airflow.task.CallableValue.NotFunction;
import dev.dagproof.python.ast.Arg;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Keyword;
import dev.dagproof.python.ast.Statement.ClassDef;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.ast.Statement.Return;
import dev.dagproof.python.semantic.Binding;
import dev.dagproof.python.semantic.Binding.AssignmentBinding;
import dev.dagproof.python.semantic.Binding.DefinitionBinding;
import dev.dagproof.python.semantic.Binding.ParameterBinding;
import dev.dagproof.python.semantic.ImportHop;
import dev.dagproof.python.semantic.NameChanges;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.semantic.PythonValue.Located;
import dev.dagproof.python.semantic.Resolution;
import dev.dagproof.python.semantic.Returns;
import dev.dagproof.python.semantic.Scope;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Follows the value of {@code python_callable} to what it may be. */
final class CallableResolver {
  private static final int DEPTH = 5;

  /** So many steps are taken for one callable: factories may call each other in many ways. */
  private static final int BUDGET = 200;

  private final NameResolver resolver;
  private final Choices choices;
  private final NotFunctions notFunctions;
  private final ExecDefinitions execDefinitions;
  private int steps;

  CallableResolver(NameResolver resolver) {
    this.resolver = resolver;
    this.choices = new Choices(resolver);
    this.notFunctions = new NotFunctions(resolver);
    this.execDefinitions = new ExecDefinitions();
  }

  /** What an expression of this file stands for. */
  CallableValue resolve(PythonModule module, Expression expression) {
    Candidates found = new Candidates();
    steps = 0;
    return follow(module, expression, List.of(), found, DEPTH)
        ? found.value()
        : CallableValue.Unknown.UNKNOWN;
  }

  /** What a task decorator is given: the function as the decorators below it leave it. */
  CallableValue below(PythonModule module, FunctionDef function, Expression taskDecorator) {
    List<Expression> below = new ArrayList<>();
    for (Expression decorator : function.decoratorList()) {
      if (decorator.start() > taskDecorator.end()) {
        below.add(decorator);
      }
    }
    TaskCallable callable = new TaskCallable(module, function, List.of());
    Candidates found = new Candidates();
    steps = 0;
    return addDecorated(callable, below, false, found, DEPTH)
        ? found.value()
        : new CallableValue.Functions(List.of(callable));
  }

  /**
   * Collects what comes into question; false if not all of it is known.
   *
   * @param way the imports passed so far
   */
  private boolean follow(
      PythonModule module,
      Expression expression,
      List<ImportHop> way,
      Candidates found,
      int depth) {
    if (++steps > BUDGET) {
      return false;
    }
    CallableValue.Sourceless made = execDefinitions.of(module, expression);
    if (made != null) {
      return found.add(made);
    }
    NotFunction other = notFunctions.of(module, expression);
    if (other != null) {
      return found.add(other);
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
      if (!addResolved(module, expression, resolution, way, found, depth)) {
        return false;
      }
    }
    return !resolutions.isEmpty();
  }

  private boolean addResolved(
      PythonModule user,
      Expression expression,
      Resolution resolution,
      List<ImportHop> way,
      Candidates found,
      int depth) {
    PythonModule home = resolution.module();
    Binding binding = resolution.binding();
    if (resolution.isModule()) {
      return found.add(new NotFunction(NotFunction.Kind.MODULE, user, expression));
    }
    if (home == null || binding == null || mayChange(user, resolution, binding.name())) {
      return false;
    }
    List<ImportHop> imports = new ArrayList<>(way);
    imports.addAll(resolution.hops());
    if (binding instanceof AssignmentBinding assignment) {
      Expression value = assignment.value();
      return value != null && depth > 0 && follow(home, value, imports, found, depth - 1);
    }
    if (!(binding instanceof DefinitionBinding definition)) {
      return false;
    }
    if (definition.node() instanceof ClassDef classDef) {
      return notFunctions.isUndecorated(home, classDef)
          && found.add(new NotFunction(NotFunction.Kind.CLASS, home, classDef));
    }
    return definition.node() instanceof FunctionDef function
        && addDecorated(
            new TaskCallable(home, function, imports),
            function.decoratorList(),
            binding.scope().kind() == Scope.Kind.CLASS,
            found,
            depth);
  }

  // Decorators

  /**
   * Adds what decorators make of a function: the one whose source {@code inspect.getsource} gives.
   * Where a decorator is not known the function counts as wrapped, as decorators do by custom.
   *
   * @param inClass whether it is taken from its class
   */
  private boolean addDecorated(
      TaskCallable callable,
      List<Expression> decorators,
      boolean inClass,
      Candidates found,
      int depth) {
    TaskCallable shipped = callable;
    for (int i = decorators.size() - 1; i >= 0; i--) {
      Expression decorator = decorators.get(i);
      NotFunction made = notFunctions.madeBy(callable.module(), decorator, inClass);
      if (made != null) {
        // What the next one makes of it nobody knows.
        return i == 0 && found.add(made);
      }
      if (!keepsFunction(callable.module(), decorator)) {
        TaskCallable applied =
            depth > 0 ? applied(callable.module(), decorator, shipped, depth - 1) : null;
        shipped = applied == null ? shipped : applied;
      }
    }
    return found.add(shipped);
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
    Candidates found = new Candidates();
    return depth > 0 && follow(module, expression, way, found, depth - 1) ? found.only() : null;
  }

  private static boolean isFirstParameter(TaskCallable callable, Expression use) {
    List<Arg> positional = callable.function().args().positional();
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
      PythonModule module, Call call, List<ImportHop> way, Candidates found, int depth) {
    Candidates factories = new Candidates();
    if (!follow(module, call.func(), way, factories, depth)) {
      return false;
    }
    if (factories.value() instanceof NotFunction callee) {
      return isTaskCall(callee) && found.add(noFunction(module, call));
    }
    for (TaskCallable factory : factories.functions()) {
      if (!addReturns(module, call, way, factory, found, depth)) {
        return false;
      }
    }
    return !factories.functions().isEmpty();
  }

  /** Calling what a task decorator made gives an XComArg. */
  private static boolean isTaskCall(NotFunction callee) {
    return callee.kind() == NotFunction.Kind.TASK;
  }

  private static NotFunction noFunction(PythonModule module, Call call) {
    return new NotFunction(NotFunction.Kind.VALUE, module, call);
  }

  private boolean addReturns(
      PythonModule module,
      Call call,
      List<ImportHop> way,
      TaskCallable factory,
      Candidates found,
      int depth) {
    if (!factory.function().decoratorList().isEmpty()) {
      return false;
    }
    List<Return> returns = Returns.of(factory.function());
    if (!factory.isPlain() || returns.isEmpty()) {
      // A coroutine, a generator, None.
      return found.add(noFunction(module, call));
    }
    for (Return statement : returns) {
      Expression value = statement.value();
      Candidates returned = new Candidates();
      boolean isKnown =
          value == null
              ? returned.add(noFunction(module, call))
              : follow(factory.module(), value, factory.imports(), returned, depth);
      if (!isKnown) {
        return false;
      }
      CallableValue other = returned.other();
      if (other != null) {
        found.add(other);
      }
      for (TaskCallable inner : returned.functions()) {
        if (!addReturned(module, call, way, factory, inner, found, depth)) {
          return false;
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
      Candidates found,
      int depth) {
    for (Expression decorator : inner.function().decoratorList()) {
      if (isWraps(inner.module(), decorator)) {
        Expression wrapped = wrapped(decorator);
        Expression argument = wrapped == null ? null : argument(factory, wrapped, call);
        return argument != null && follow(module, argument, way, found, depth);
      }
    }
    return found.add(inner);
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
}
