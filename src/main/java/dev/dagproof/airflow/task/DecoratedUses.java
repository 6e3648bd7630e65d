package dev.dagproof.airflow.task;

import dev.dagproof.airflow.catalog.AirflowPackage;
import dev.dagproof.airflow.catalog.DecoratedFunction;
import dev.dagproof.airflow.catalog.SymbolResolver;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.NodeVisitor;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.semantic.Binding;
import dev.dagproof.python.semantic.Binding.DefinitionBinding;
import dev.dagproof.python.semantic.Binding.FromImportBinding;
import dev.dagproof.python.semantic.Binding.ImportBinding;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.semantic.Resolution;
import dev.dagproof.python.semantic.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a file uses functions under a task decorator: its own, and those that it imports from
 * files of the project.
 */
final class DecoratedUses implements NodeVisitor {
  private final PythonModule module;
  private final NameResolver resolver;
  private final SymbolResolver symbols;

  private final Map<FunctionKey, Uses> uses = new LinkedHashMap<>();

  /** What the imports stand for that bring something of the project. */
  private final Map<Binding, List<Resolution>> imports = new HashMap<>();

  /** Only these names can be meant: looking up what a name means is dear. */
  private final Set<String> names = new HashSet<>();

  /** A decorated function, and the expressions that stand for it. */
  record Uses(DecoratedFunction decorated, List<Expression> expressions) {}

  private record FunctionKey(PythonModule module, int index) {
    // Written out: the methods that a record gets by itself are slow to start.

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof FunctionKey key && module == key.module && index == key.index;
    }

    @Override
    public int hashCode() {
      return 31 * System.identityHashCode(module) + index;
    }
  }

  private DecoratedUses(PythonModule module, NameResolver resolver, SymbolResolver symbols) {
    this.module = module;
    this.resolver = resolver;
    this.symbols = symbols;
  }

  /**
   * The uses of the functions.
   *
   * @param own what the file defines; each has an entry, also without a use
   * @param makesDag whether the file seems to make a DAG: tasks are made where DAGs are, and to
   *     follow all imports of all other files would cost most
   */
  static List<Uses> of(
      PythonModule module,
      List<DecoratedFunction> own,
      boolean makesDag,
      NameResolver resolver,
      SymbolResolver symbols) {
    DecoratedUses found = new DecoratedUses(module, resolver, symbols);
    for (DecoratedFunction function : own) {
      found.usesOf(function);
      found.names.add(function.function().name());
    }
    if (makesDag) {
      found.addImports();
    }
    if (!found.names.isEmpty()) {
      found.visit(module.tree().module());
    }
    return List.copyOf(found.uses.values());
  }

  private Uses usesOf(DecoratedFunction decorated) {
    return uses.computeIfAbsent(
        new FunctionKey(decorated.module(), decorated.function().index()),
        key -> new Uses(decorated, new ArrayList<>()));
  }

  private void addImports() {
    Scope scope = module.scopes().module();
    for (String name : scope.names()) {
      for (Binding binding : scope.bindings(name)) {
        if (mayBringTask(binding)) {
          List<Resolution> resolutions = resolver.resolve(module, binding);
          if (isOfProject(resolutions)) {
            imports.put(binding, resolutions);
            names.add(name);
          }
        }
      }
    }
  }

  private static boolean mayBringTask(Binding binding) {
    return binding instanceof FromImportBinding from
        ? !AirflowPackage.holds(from.module())
        : binding instanceof ImportBinding imported && !AirflowPackage.holds(imported.module());
  }

  private static boolean isOfProject(List<Resolution> resolutions) {
    for (Resolution resolution : resolutions) {
      if (!resolution.isExternal()) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void visitName(Name node) {
    if (!names.contains(node.id())) {
      return;
    }
    for (Binding binding : module.scopes().bindings(node)) {
      if (binding instanceof DefinitionBinding definition
          && definition.node() instanceof FunctionDef function) {
        addOwn(function, node);
      } else {
        addImported(imports.getOrDefault(binding, List.of()), node);
      }
    }
  }

  /** A function that calls itself is no use of it. */
  private void addOwn(FunctionDef function, Name name) {
    Uses known = uses.get(new FunctionKey(module, function.index()));
    boolean inside = name.start() >= function.start() && name.end() <= function.end();
    if (known != null && !inside) {
      known.expressions.add(name);
    }
  }

  private void addImported(List<Resolution> resolutions, Expression expression) {
    for (Resolution resolution : resolutions) {
      PythonModule home = resolution.module();
      if (home == null || home == module) {
        continue;
      }
      if (resolution.isModule()) {
        if (module.tree().parent(expression).orElse(null) instanceof Attribute attribute) {
          addImported(resolver.resolve(module, attribute), attribute);
        }
      } else if (resolution.binding() instanceof DefinitionBinding definition
          && definition.node() instanceof FunctionDef function
          && !function.decoratorList().isEmpty()) {
        symbols
            .decorated(home, function)
            .filter(decorated -> decorated.kind().shipsSource())
            .ifPresent(decorated -> usesOf(decorated).expressions.add(expression));
      }
    }
  }
}
