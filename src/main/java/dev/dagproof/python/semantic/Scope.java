package dev.dagproof.python.semantic;

import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.Statement.ClassDef;
import dev.dagproof.python.ast.Statement.ImportFrom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names of a module, class, function, lambda or comprehension. Complete and unchanging once
 * {@link Scopes} gives it out.
 */
public final class Scope {

  /** What opens a scope. */
  public enum Kind {
    MODULE,
    CLASS,
    FUNCTION,
    LAMBDA,
    COMPREHENSION,
    /** The type parameters of a generic function, class or type alias, around its own scope. */
    TYPE_PARAMETERS
  }

  private final Kind kind;
  private final Node node;
  private final @Nullable Scope parent;
  private final Flow flow;
  private final Map<String, Symbol> symbols = new LinkedHashMap<>();
  private final List<ImportFrom> starImports = new ArrayList<>(0);

  /** The block of the parent's flow in which this scope stands. */
  private final int blockInParent;

  private final int entry;
  private final int exit;

  Scope(Kind kind, Node node, @Nullable Scope parent, int blockInParent, Flow flow) {
    this.kind = kind;
    this.node = node;
    this.parent = parent;
    this.blockInParent = blockInParent;
    this.flow = flow;
    this.entry = flow.newEntry();
    this.exit = flow.newBlock();
  }

  /** What opens it. */
  public Kind kind() {
    return kind;
  }

  /**
   * The Module, ClassDef, FunctionDef, Lambda or comprehension; for type parameters what they
   * belong to.
   */
  public Node node() {
    return node;
  }

  /** The scope around this one; empty for the module's. */
  public Optional<Scope> parent() {
    return Optional.ofNullable(parent);
  }

  /** The names that live in this scope, in the order of their first mention. */
  public Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    for (Symbol symbol : symbols.values()) {
      if (symbol.isBoundHere()) {
        names.add(symbol.name());
      }
    }
    return names;
  }

  /** Every binding of a name that lives in this scope, in the order of the text. */
  public List<Binding> bindings(String name) {
    Symbol symbol = symbols.get(name);
    return symbol != null && symbol.isBoundHere() ? symbol.bindings() : List.of();
  }

  /**
   * The bindings a name may have when the scope's code has run to its end: what a function defined
   * here sees when it is called, and what others see who import this module. All of them if none
   * lasts.
   */
  public List<Binding> bindingsAtEnd(String name) {
    Symbol symbol = symbols.get(name);
    return symbol != null && symbol.isBoundHere() ? symbol.atEnd(flow, this) : List.of();
  }

  /** Whether {@code global name} stands in this scope. */
  public boolean declaresGlobal(String name) {
    Symbol symbol = symbols.get(name);
    return symbol != null && symbol.isGlobal();
  }

  /** Whether {@code nonlocal name} stands in this scope. */
  public boolean declaresNonlocal(String name) {
    Symbol symbol = symbols.get(name);
    return symbol != null && symbol.isNonlocal();
  }

  /** Each {@code from m import *} in this scope, in the order of the text. */
  public List<ImportFrom> starImports() {
    return List.copyOf(starImports);
  }

  /** Whether this scope is the other one or stands inside of it. */
  public boolean isWithin(Scope outer) {
    for (Scope scope = this; scope != null; scope = scope.parent) {
      if (scope == outer) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String toString() {
    return kind + " at " + node.start();
  }

  /**
   * The scope in which a name used here lives, by Python's rules; null for a builtin or an
   * undefined name.
   */
  @Nullable Scope lookUp(String name) {
    boolean own = true;
    for (Scope scope = this; scope != null; scope = scope.parent) {
      if (own || scope.kind != Kind.CLASS) {
        Symbol symbol = scope.symbols.get(name);
        if (symbol != null) {
          if (symbol.isGlobal() && scope.kind != Kind.MODULE) {
            Scope module = scope.module();
            return module.symbols.containsKey(name) ? module : null;
          }
          if (symbol.isBoundHere()) {
            return scope;
          }
        }
      }
      // Type parameters are part of the class body they stand in: they see its names.
      own = own && scope.kind == Kind.TYPE_PARAMETERS;
    }
    return null;
  }

  /** What a name is that is written in this scope: inside of a class C {@code __x} is _C__x. */
  String inside(String written) {
    if (!written.startsWith("__") || written.endsWith("__") || written.indexOf('.') >= 0) {
      return written;
    }
    for (Scope scope = this; scope != null; scope = scope.parent) {
      if (scope.kind == Kind.CLASS && scope.node instanceof ClassDef made) {
        int start = 0;
        while (start < made.name().length() && made.name().charAt(start) == '_') {
          start++;
        }
        boolean hasName = start < made.name().length();
        return hasName ? "_" + made.name().substring(start) + written : written;
      }
    }
    return written;
  }

  /** Whether code of this scope runs at the place where it stands in the scope around it. */
  boolean runsInPlace() {
    return kind != Kind.FUNCTION && kind != Kind.LAMBDA;
  }

  Scope module() {
    Scope scope = this;
    while (scope.parent != null) {
      scope = scope.parent;
    }
    return scope;
  }

  @Nullable Scope outer() {
    return parent;
  }

  int blockInParent() {
    return blockInParent;
  }

  int entry() {
    return entry;
  }

  int exit() {
    return exit;
  }

  @Nullable Symbol symbol(String name) {
    return symbols.get(name);
  }

  Symbol symbolOf(String name) {
    Symbol symbol = symbols.get(name);
    if (symbol == null) {
      symbol = new Symbol(name);
      symbols.put(name, symbol);
    }
    return symbol;
  }

  void addStarImport(ImportFrom statement) {
    starImports.add(statement);
  }
}
