package dev.dagproof.python.semantic;

import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.SyntaxTree;
import java.util.ArrayList;
import java.util.List;

/** The scopes and bindings of one file. Safe for many threads. */
public final class Scopes {
  private final Scope module;
  private final UseTable uses;
  private final Flow flow;

  Scopes(Scope module, UseTable uses, Flow flow) {
    this.module = module;
    this.uses = uses;
    this.flow = flow;
  }

  /** Works out the scopes of a file, in one walk. */
  public static Scopes of(SyntaxTree tree) {
    return new ScopeBuilder(tree).build();
  }

  /** The scope of the file itself. */
  public Scope module() {
    return module;
  }

  /**
   * The scope that a node opens.
   *
   * @param scopeNode a Module, FunctionDef, ClassDef, Lambda, ListComp, SetComp, DictComp or
   *     GeneratorExp
   */
  public Scope of(Node scopeNode) {
    Scope scope = uses.scope(scopeNode);
    if (scope.node().index() != scopeNode.index()) {
      throw new IllegalArgumentException("opens no scope: " + scopeNode.getClass());
    }
    return scope;
  }

  /**
   * The scope in which a node is evaluated: for decorators, default values, annotations and the
   * first iterable of a comprehension the scope around it. The Module's is its own.
   */
  public Scope enclosing(Node node) {
    Scope scope = uses.scope(node);
    Scope outer = scope.outer();
    while (outer != null && scope.node().index() == node.index()) {
      scope = outer;
      outer = scope.outer();
    }
    return scope;
  }

  /**
   * Whether the name must have a value here: it is read, {@code x += 1} or deleted. Other targets,
   * parameters and the like are no references.
   */
  public boolean isReference(Name name) {
    return uses.time(name) != 0;
  }

  /**
   * What Python knows something by that is written at a node: inside of a class C {@code __x} is
   * {@code _C__x}.
   */
  public String nameAt(Node node, String written) {
    return uses.scope(node).inside(written);
  }

  /** When a name is used, in the order in which the code of its scope runs. */
  int time(Name reference) {
    return uses.time(reference);
  }

  /**
   * Whether the name stands in an annotation, a type parameter's bound or a type alias: Airflow
   * evaluates none of them.
   */
  public boolean inAnnotation(Name name) {
    return uses.inAnnotation(name);
  }

  /**
   * The bindings a reference may see, in the order of the text: those that reach it when it stands
   * in the same scope, those that last to the scope's end when it stands in a function inside. All
   * bindings of the name if none does. Empty for a builtin, an undefined name, one from a star
   * import, and for a name that is no reference.
   */
  public List<Binding> bindings(Name reference) {
    int time = uses.time(reference);
    if (time == 0) {
      return List.of();
    }
    Scope from = uses.scope(reference);
    String name = from.inside(reference.id());
    Scope home = from.lookUp(name);
    if (home == null) {
      return List.of();
    }
    Symbol own = from.symbol(name);
    if (home == from && from.kind() == Scope.Kind.CLASS && own != null) {
      return inClassBody(own, from, uses.block(reference), time);
    }
    return seen(name, home, from, uses.block(reference), time);
  }

  /**
   * Goes outwards to the scope where the name lives, by way of functions that declare it global or
   * nonlocal.
   */
  private List<Binding> seen(String name, Scope home, Scope from, int fromBlock, int fromTime) {
    int block = fromBlock;
    int time = fromTime;
    for (Scope scope = from; scope != null; scope = scope.outer()) {
      Symbol symbol = scope.symbol(name);
      if (symbol != null && scope == home) {
        return block == scope.exit()
            ? scope.bindingsAtEnd(name)
            : symbol.visible(flow, scope, block, time);
      }
      if (symbol != null && symbol.eventCount() > 0 && (scope == from || !isClass(scope))) {
        return inDeclaringScope(symbol, scope, home, block, time);
      }
      Scope outer = scope.outer();
      if (!scope.runsInPlace() && outer != null) {
        block = outer.exit();
        time = Integer.MAX_VALUE;
      } else {
        block = scope.blockInParent();
      }
    }
    return home.bindingsAtEnd(name);
  }

  /** A name declared global or nonlocal, in a scope that binds it itself. */
  private List<Binding> inDeclaringScope(
      Symbol symbol, Scope scope, Scope home, int block, int time) {
    Flow.Reach reach = flow.reaching(symbol, block, time, scope.entry());
    List<Binding> seen = new ArrayList<>(reach.bindings());
    if (reach.mayBeUnset()) {
      List<Binding> own = symbol.bindings();
      for (Binding binding : home.bindingsAtEnd(symbol.name())) {
        if (!own.contains(binding)) {
          seen.add(binding);
        }
      }
    }
    return Symbol.inTextOrder(seen);
  }

  /** What a class body has not bound yet it takes from the module. */
  private List<Binding> inClassBody(Symbol symbol, Scope scope, int block, int time) {
    Flow.Reach reach = flow.reaching(symbol, block, time, scope.entry());
    List<Binding> seen = new ArrayList<>(symbol.withFromInside(reach.bindings()));
    if (reach.mayBeUnset() && module.symbol(symbol.name()) != null) {
      seen.addAll(inModule(symbol.name(), scope, time));
    }
    return seen.isEmpty() ? symbol.bindings() : Symbol.inTextOrder(seen);
  }

  private List<Binding> inModule(String name, Scope from, int time) {
    int block = Frame.NOWHERE;
    boolean inPlace = true;
    for (Scope scope = from; scope != module && scope != null; scope = scope.outer()) {
      inPlace &= scope.runsInPlace();
      block = scope.blockInParent();
    }
    Symbol symbol = module.symbol(name);
    return inPlace && symbol != null
        ? symbol.visible(flow, module, block, time)
        : module.bindingsAtEnd(name);
  }

  private static boolean isClass(Scope scope) {
    return scope.kind() == Scope.Kind.CLASS;
  }
}
