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
  private final Set<Node> followed = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Expression> awaited = Collections.newSetFromMap(new IdentityHashMap<>());

  CalledFunctions(Node outer, Scopes scopes) {
    this.outer = outer;
    this.scopes = scopes;
  }

  /** Notes that a coroutine is run and not only made. */
  void noteAwaited(Expression coroutine) {
    awaited.add(coroutine);
  }

  /** Notes the coroutines in {@code asyncio.run(main())}. */
  void noteRunCoroutines(Call call) {
    if (runsCoroutines(call.func())) {
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
   * The FunctionDef or Lambda whose body this call runs; null if there is none or it was given
   * before.
   */
  @Nullable Node firstCallOf(Call call) {
    if (!(call.func() instanceof Name name)) {
      return null;
    }
    List<Binding> bindings = scopes.bindings(name);
    if (bindings.size() != 1) {
      return null;
    }
    Node called = function(bindings.getFirst());
    if (called == null || !isInside(called) || !isRunBy(call, called) || !followed.add(called)) {
      return null;
    }
    return called;
  }

  private static @Nullable Node function(Binding binding) {
    if (binding instanceof DefinitionBinding definition) {
      return definition.node();
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
    if (!(called instanceof FunctionDef function)) {
      return called instanceof Lambda;
    }
    return function.decoratorList().isEmpty()
        && !Generators.isGenerator(function)
        && (!function.isAsync() || awaited.contains(call));
  }
}
