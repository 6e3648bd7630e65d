package dev.dagproof.python.semantic;

import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.IfExp;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.NamedExpr;
import dev.dagproof.python.ast.Statement.ClassDef;
import dev.dagproof.python.ast.Statement.ImportFrom;
import dev.dagproof.python.semantic.Binding.AssignmentBinding;
import dev.dagproof.python.semantic.Binding.DefinitionBinding;
import dev.dagproof.python.semantic.Binding.FromImportBinding;
import dev.dagproof.python.semantic.Binding.ImportBinding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One run of {@link NameResolver#resolve}. */
final class Resolving {
  /**
   * So many bindings are followed in all; ends what branches again and again. What is found by then
   * is not all, so it counts for nothing.
   */
  private static final int BUDGET = 500;

  private final ModuleGraph graph;

  /** The bindings and star look-ups being followed, to end circles. */
  private final Set<Object> active = new HashSet<>();

  private int steps;

  /** Whether something led back to what is being followed. */
  private boolean circular;

  /** Written out: the methods that a record gets by itself are slow to start. */
  private record StarLookup(PythonModule module, String name) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof StarLookup lookup
          && module == lookup.module
          && name.equals(lookup.name);
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(module) + name.hashCode();
    }
  }

  Resolving(ModuleGraph graph) {
    this.graph = graph;
  }

  List<Resolution> resolve(PythonModule module, Expression expression) {
    return all(expression(module, expression, Trail.START));
  }

  List<Resolution> resolve(PythonModule module, Binding binding) {
    return all(followAll(module, List.of(binding), Trail.START));
  }

  private List<Resolution> all(List<Resolution> found) {
    return steps > BUDGET ? List.of() : distinct(found);
  }

  /** Without what was found a second time, if only by another way. */
  private static List<Resolution> distinct(List<Resolution> found) {
    List<Resolution> distinct = new ArrayList<>(found.size());
    for (Resolution resolution : found) {
      if (!holds(distinct, resolution)) {
        distinct.add(resolution);
      }
    }
    return List.copyOf(distinct);
  }

  private static boolean holds(List<Resolution> list, Resolution resolution) {
    for (Resolution other : list) {
      if (other.module() == resolution.module()
          && other.binding() == resolution.binding()
          && other.qualifiedNames().equals(resolution.qualifiedNames())) {
        return true;
      }
    }
    return false;
  }

  private List<Resolution> expression(PythonModule module, Expression expression, Trail trail) {
    if (trail.depth() > NameResolver.DEPTH) {
      return List.of();
    }
    if (expression instanceof Name name) {
      return name(module, name, trail);
    }
    List<Resolution> found = new ArrayList<>(2);
    if (expression instanceof Attribute attribute) {
      Trail start = new Trail(List.of(), List.of(), trail.depth());
      String name = module.scopes().nameAt(attribute, attribute.attr());
      for (Resolution base : expression(module, attribute.value(), start)) {
        found.addAll(attribute(module, base, name, trail.depth()));
      }
      return prepend(trail, found);
    }
    if (expression instanceof IfExp choice) {
      found.addAll(expression(module, choice.body(), trail));
      found.addAll(expression(module, choice.orelse(), trail));
    } else if (expression instanceof NamedExpr named) {
      found.addAll(expression(module, named.value(), trail));
    }
    return found;
  }

  private static List<Resolution> prepend(Trail trail, List<Resolution> found) {
    if (trail.names().isEmpty() && trail.hops().isEmpty()) {
      return found;
    }
    List<Resolution> longer = new ArrayList<>(found.size());
    for (Resolution resolution : found) {
      Trail way = trail.then(resolution);
      longer.add(
          new Resolution(
              way.names(),
              resolution.module(),
              resolution.binding(),
              way.hops(),
              resolution.isModule()));
    }
    return longer;
  }

  private List<Resolution> name(PythonModule module, Name name, Trail trail) {
    Scopes scopes = module.scopes();
    if (!scopes.isReference(name)) {
      return List.of();
    }
    List<Binding> bindings = scopes.bindings(name);
    if (!bindings.isEmpty()) {
      return followAll(module, bindings, trail);
    }
    return Builtins.contains(name.id()) ? List.of() : starMember(module, name.id(), trail);
  }

  private List<Resolution> followAll(PythonModule module, List<Binding> bindings, Trail trail) {
    List<Resolution> found = new ArrayList<>(2);
    for (Binding binding : bindings) {
      if (!mayFollow(binding, trail)) {
        continue;
      }
      found.addAll(follow(module, binding, trail));
      active.remove(binding);
    }
    return found;
  }

  /** Whether to go on this way; then the caller removes it from those being followed. */
  private boolean mayFollow(Object step, Trail trail) {
    if (trail.depth() > NameResolver.DEPTH || steps++ >= BUDGET) {
      return false;
    }
    boolean isNew = active.add(step);
    circular |= !isNew;
    return isNew;
  }

  private List<Resolution> follow(PythonModule module, Binding binding, Trail trail) {
    if (binding instanceof ImportBinding imported) {
      Trail way = trail.through(module, imported.node()).named(imported.module());
      return List.of(module(graph.imported(module, imported.module(), 0), way, true));
    }
    if (binding instanceof FromImportBinding imported) {
      Trail way = trail.through(module, imported.node());
      return importedMember(module, imported, way);
    }
    if (binding instanceof AssignmentBinding assignment) {
      Expression value = assignment.value();
      if (value != null) {
        List<Resolution> found = expression(module, value, trail.deeper());
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of(definition(module, binding, trail));
  }

  private static Resolution module(Optional<PythonModule> file, Trail way, boolean isModule) {
    return file.isPresent() ? way.to(file.get()) : way.toExternal(isModule);
  }

  private Resolution definition(PythonModule module, Binding binding, Trail trail) {
    String path = pathInModule(binding);
    boolean isNamed =
        !trail.names().isEmpty() && trail.names().getLast().endsWith("." + binding.name());
    if (path == null || isNamed) {
      return trail.to(module, binding);
    }
    return trail.named(graph.finder().moduleName(module.path()) + "." + path).to(module, binding);
  }

  /** "Job.run" for a method; null for what is local to a function. */
  private static @Nullable String pathInModule(Binding binding) {
    String path = binding.name();
    Scope scope = binding.scope();
    while (scope != null && scope.kind() != Scope.Kind.MODULE) {
      if (scope.node() instanceof ClassDef classDef && scope.kind() == Scope.Kind.CLASS) {
        path = classDef.name() + "." + path;
      } else if (scope.kind() != Scope.Kind.TYPE_PARAMETERS) {
        return null;
      }
      scope = scope.outer();
    }
    return path;
  }

  /** {@code from module import name}: a name of the module, or else a module below it. */
  private List<Resolution> importedMember(
      PythonModule importer, FromImportBinding imported, Trail trail) {
    String name = imported.importedName();
    String module = imported.module();
    Trail way = trail.named(dotted(importer, module, imported.level(), name));
    Optional<PythonModule> file = graph.imported(importer, module, imported.level());
    boolean wasCircular = circular;
    circular = false;
    List<Resolution> found = file.isEmpty() ? List.of() : member(file.get(), name, way);
    boolean leadsBack = circular;
    circular |= wasCircular;
    if (!found.isEmpty()) {
      return found;
    }
    String below = module == null ? name : module + "." + name;
    Optional<PythonModule> submodule = graph.imported(importer, below, imported.level());
    if (submodule.isEmpty() && leadsBack) {
      return List.of();
    }
    return List.of(module(submodule, way, false));
  }

  /** A name of a module as it is when the module has run. */
  private List<Resolution> member(PythonModule module, String name, Trail trail) {
    Scope scope = module.scopes().module();
    List<Binding> bindings = scope.bindingsAtEnd(name);
    if (bindings.isEmpty()) {
      return starMember(module, name, trail);
    }
    List<Resolution> found = followAll(module, bindings, trail);
    // What a module imports from itself, or by way of others, it has bound before.
    return found.isEmpty() ? followAll(module, scope.bindings(name), trail) : found;
  }

  /** A name that a module has by a star import: the last one that brings it. */
  private List<Resolution> starMember(PythonModule module, String name, Trail trail) {
    StarLookup lookup = new StarLookup(module, name);
    if (!mayFollow(lookup, trail)) {
      return List.of();
    }
    List<Resolution> external = new ArrayList<>(1);
    List<Resolution> found = List.of();
    for (ImportFrom star : module.scopes().module().starImports().reversed()) {
      Trail way =
          trail
              .through(module, star.names().getFirst())
              .named(dotted(module, star.module(), star.level(), name));
      Optional<PythonModule> file = graph.imported(module, star.module(), star.level());
      if (file.isEmpty()) {
        external.add(way.toExternal(false));
      } else if (StarExports.contains(file.get(), name)) {
        found = member(file.get(), name, way);
        if (!found.isEmpty()) {
          break;
        }
      }
    }
    active.remove(lookup);
    return found.isEmpty() ? external : found;
  }

  private List<Resolution> attribute(PythonModule user, Resolution base, String attr, int depth) {
    Trail way = new Trail(base.qualifiedNames(), base.hops(), depth).attribute(attr);
    PythonModule file = base.module();
    if (file == null) {
      return List.of(externalAttribute(user, base, attr, way));
    }
    if (base.isModule()) {
      List<Resolution> found = member(file, attr, way);
      return found.isEmpty() ? List.of(module(submodule(file, attr), way, false)) : found;
    }
    return base.binding() instanceof DefinitionBinding definition
            && definition.node() instanceof ClassDef classDef
        ? classMember(file, classDef, attr, way)
        : List.of();
  }

  /** What lies below a folder without {@code __init__.py} is the project's all the same. */
  private Resolution externalAttribute(PythonModule user, Resolution base, String attr, Trail way) {
    if (base.qualifiedNames().isEmpty()) {
      return way.toExternal(false);
    }
    PythonModule importer = base.hops().isEmpty() ? user : base.hops().getLast().module();
    String name = base.qualifiedNames().getLast() + "." + attr;
    return module(graph.imported(importer, name, 0), way, false);
  }

  private Optional<PythonModule> submodule(PythonModule module, String name) {
    return module.path().endsWith("__init__.py")
        ? graph.imported(module, name, 1)
        : Optional.empty();
  }

  private List<Resolution> classMember(
      PythonModule module, ClassDef classDef, String attr, Trail trail) {
    List<Binding> bindings = module.scopes().of(classDef).bindingsAtEnd(attr);
    if (!bindings.isEmpty()) {
      return followAll(module, bindings, trail);
    }
    if (trail.depth() > NameResolver.DEPTH || steps++ > BUDGET) {
      return List.of();
    }
    for (Expression base : classDef.bases()) {
      List<Resolution> found = new ArrayList<>(1);
      for (Resolution inherited :
          expression(module, base, new Trail(List.of(), List.of(), trail.depth() + 1))) {
        found.addAll(attribute(module, inherited, attr, trail.depth() + 1));
      }
      if (!found.isEmpty()) {
        return prepend(trail, found);
      }
    }
    return List.of();
  }

  private String dotted(PythonModule importer, @Nullable String module, int level, String name) {
    String base = level == 0 ? "" : packageOf(importer, level);
    String whole = module == null ? base : base.isEmpty() ? module : base + "." + module;
    return whole.isEmpty() ? name : whole + "." + name;
  }

  /** The package that so many dots mean in a file. */
  private String packageOf(PythonModule importer, int level) {
    String name = graph.finder().moduleName(importer.path());
    int drops = importer.path().endsWith("__init__.py") ? level - 1 : level;
    for (int i = 0; i < drops; i++) {
      int dot = name.lastIndexOf('.');
      name = dot < 0 ? "" : name.substring(0, dot);
    }
    return name;
  }
}
