package dev.dagproof.python.semantic;

import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Lambda;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.semantic.Binding.AssignmentBinding;
import dev.dagproof.python.semantic.Binding.DefinitionBinding;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the inner functions that a function, or a file, calls by name. */
final class CalledFunctions {
  private final Node outer;
  private final Scopes scopes;
  private final LocalClasses classes;
  private final Set<Node> followedWhereGuarded = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Node> followed = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Expression> awaited = Collections.newSetFromMap(new IdentityHashMap<>());

  CalledFunctions(Node outer, Scopes scopes) {
    this.outer = outer;
    this.scopes = scopes;
    this.classes = new LocalClasses(outer, scopes);
  }

  /** Notes that a coroutine is run and not only made. */
  void noteAwaited(Expression coroutine) {
    awaited.add(coroutine);
  }

  /** Notes the coroutines in {@code asyncio.run(main())}. */
  void noteRunCoroutines(Call call) {
    boolean hasCoroutines = false;
    for (Expression argument : call.args()) {
      hasCoroutines |= argument instanceof Call;
    }
    if (hasCoroutines && runsCoroutines(call.func())) {
      awaited.addAll(call.args());
    }
  }

  private boolean runsCoroutines(Expression function) {
    if (function instanceof Attribute attribute && attribute.attr().equals("run_until_complete")) {
      return true;
    }
    boolean mayRun =
        function instanceof Name
            || (function instanceof Attribute method && method.attr().equals("run"));
    return mayRun && new ImportedNames(scopes).of(function).contains("asyncio.run");
  }

  /**
   * The FunctionDef, of a method also, or Lambda whose body this call runs; null if there is none
   * or it was given before.
   *
   * @param guarded whether a failure in there may be swallowed: another call may run more of it
   */
  @Nullable Node firstCallOf(Call call, boolean guarded) {
    Node called = function(call.func());
    if (called != null) {
      return isRunBy(call, called) ? first(called, guarded) : null;
    }
    FunctionDef method = classes.methodOf(call);
    return method != null
            && !Generators.isGenerator(method)
            && (!method.isAsync() || awaited.contains(call))
        ? first(method, guarded)
        : null;
  }

  /** The same where something is handed a function and calls it. */
  @Nullable Node firstRunOf(Expression function, boolean guarded) {
    Node called = function(function);
    boolean runs =
        called instanceof Lambda
            || (called instanceof FunctionDef inner && !inner.isAsync() && isPlain(inner));
    return called != null && runs ? first(called, guarded) : null;
  }

  /** The generator function whose body runs when the result of this call is iterated over. */
  @Nullable FunctionDef firstIterationOf(Call call, boolean guarded) {
    return function(call.func()) instanceof FunctionDef function
            && function.decoratorList().isEmpty()
            && !function.isAsync()
            && Generators.isGenerator(function)
            && first(function, guarded) != null
        ? function
        : null;
  }

  private @Nullable Node first(Node called, boolean guarded) {
    Set<Node> known = guarded ? followedWhereGuarded : followed;
    return !followed.contains(called) && known.add(called) ? called : null;
  }

  private @Nullable Node function(Expression callee) {
    if (callee instanceof Lambda) {
      return callee;
    }
    List<Binding> bindings = callee instanceof Name name ? scopes.bindings(name) : List.of();
    Node called = bindings.size() == 1 ? function(bindings.getFirst()) : null;
    return called != null && isInside(called) ? called : null;
  }

  private static @Nullable Node function(Binding binding) {
    if (binding instanceof DefinitionBinding definition) {
      return definition.node() instanceof FunctionDef ? definition.node() : null;
    }
    return binding instanceof AssignmentBinding assignment
            && assignment.value() instanceof Lambda lambda
        ? lambda
        : null;
  }

  private boolean isInside(Node called) {
    return called.index() != outer.index()
        && called.start() >= outer.start()
        && called.end() <= outer.end();
  }

  private boolean isRunBy(Call call, Node called) {
    return called instanceof Lambda
        || (called instanceof FunctionDef function
            && isPlain(function)
            && (!function.isAsync() || awaited.contains(call)));
  }

  private static boolean isPlain(FunctionDef function) {
    return function.decoratorList().isEmpty() && !Generators.isGenerator(function);
  }
}
