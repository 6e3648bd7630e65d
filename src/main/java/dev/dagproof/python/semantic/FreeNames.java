package dev.dagproof.python.semantic;

import dev.dagproof.python.ast.Arguments;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.NodeVisitor;
import dev.dagproof.python.ast.Statement.FunctionDef;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a function's own text needs from outside of it. Annotations need nothing, nor do builtins
 * which the file does not bind itself.
 */
public final class FreeNames {
  private final List<FreeName> body;
  private final List<FreeName> header;

  private FreeNames(List<FreeName> body, List<FreeName> header) {
    this.body = body;
    this.header = header;
  }

  /** Finds the free names of a function of this file. */
  public static FreeNames of(FunctionDef function, PythonModule module) {
    Scopes scopes = module.scopes();
    ExecutionPaths paths = module.paths(function);
    DynamicNames dynamic = DynamicNames.of(function, scopes);
    Finder body = new Finder(function, scopes, paths, function.name(), dynamic);
    body.visitAll(function.body());
    Finder header = new Finder(function, scopes, paths, null, null);
    header.visitAll(function.decoratorList());
    header.visitDefaults(function.args());
    return new FreeNames(body.found(), header.found());
  }

  /** The uses in the body, evaluated when the function is called; in the order of the text. */
  public List<FreeName> body() {
    return body;
  }

  /**
   * The uses in decorators and default values, evaluated when the function is defined; in the order
   * of the text.
   */
  public List<FreeName> header() {
    return header;
  }

  private static final class Finder implements NodeVisitor {
    private static final int MANY = 50;

    private final Scopes scopes;
    private final ExecutionPaths paths;
    private final int start;
    private final int end;

    /** The name under which the function knows itself; null in its header. */
    private final @Nullable String itself;

    /** Null in its header, before which none of its code runs. */
    private final @Nullable DynamicNames dynamic;

    private final InnerBindings inner;
    private final List<FreeName> found = new ArrayList<>();

    /** For long lists of bindings, which are one object for many uses. */
    private final IdentityHashMap<List<Binding>, List<Binding>> outside = new IdentityHashMap<>();

    Finder(
        FunctionDef function,
        Scopes scopes,
        ExecutionPaths paths,
        @Nullable String itself,
        @Nullable DynamicNames dynamic) {
      this.dynamic = dynamic;
      this.scopes = scopes;
      this.paths = paths;
      this.itself = itself;
      this.inner = new InnerBindings(function, scopes);
      int first = function.start();
      for (Expression decorator : function.decoratorList()) {
        first = Math.min(first, decorator.start());
      }
      this.start = first;
      this.end = function.end();
    }

    List<FreeName> found() {
      found.sort((a, b) -> Integer.compare(a.node().start(), b.node().start()));
      return List.copyOf(found);
    }

    void visitDefaults(Arguments args) {
      visitAll(args.defaults());
      visitAll(args.kwDefaults());
    }

    @Override
    public void visitName(Name node) {
      if (!scopes.isReference(node) || scopes.inAnnotation(node)) {
        return;
      }
      List<Binding> bindings = scopes.bindings(node);
      List<Binding> outside = outside(bindings);
      boolean undefined = bindings.isEmpty() && !Builtins.contains(node.id());
      String name = scopes.nameAt(node, node.id());
      if ((outside.isEmpty() && !undefined) || name.equals(itself)) {
        return;
      }
      Execution execution = paths.of(node);
      // The function may have bound a global name itself before.
      boolean certain =
          (outside.size() == bindings.size() || !mayBeBound(node, bindings, outside))
              && (dynamic == null || !dynamic.mayGive(node));
      found.add(
          new FreeName(
              node, name, outside, certain ? execution : execution.and(Execution.SOMETIMES)));
    }

    /** Whether one of the function's own bindings may have come before. */
    private boolean mayBeBound(Name node, List<Binding> bindings, List<Binding> outside) {
      for (Binding binding : bindings) {
        if (!outside.contains(binding) && inner.mayComeBefore(node, binding)) {
          return true;
        }
      }
      return false;
    }

    private List<Binding> outside(List<Binding> bindings) {
      return bindings.size() < MANY
          ? findOutside(bindings)
          : this.outside.computeIfAbsent(bindings, this::findOutside);
    }

    private List<Binding> findOutside(List<Binding> bindings) {
      List<Binding> outside = new ArrayList<>(bindings.size());
      for (Binding binding : bindings) {
        Node node = binding.node();
        if (node.start() < start || node.end() > end) {
          outside.add(binding);
        }
      }
      return outside;
    }
  }
}
