package dev.dagproof.python.semantic;

import dev.dagproof.python.ast.Alias;
import dev.dagproof.python.ast.Arg;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.Statement;
import dev.dagproof.python.ast.Statement.ClassDef;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.ast.Statement.Import;
import dev.dagproof.python.ast.Statement.ImportFrom;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One place that gives a name a value, or takes it away. Each place has one object: bindings are
 * equal only if they are the same one.
 */
public sealed interface Binding {

  /** The name. */
  String name();

  /** The node to point at. */
  Node node();

  /** The scope that holds the name: with {@code global}, the module's and not the function's. */
  Scope scope();

  /**
   * {@code import a.b as c} binds c to the module "a.b"; {@code import a.b} binds a to the module
   * "a".
   *
   * @param module the dotted name of the module that is bound
   */
  record ImportBinding(String name, String module, Import statement, Alias node, Scope scope)
      implements Binding {
    @Override
    public boolean equals(@Nullable Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }

  /**
   * {@code from ..module import importedName as name}.
   *
   * @param module null for {@code from . import x}
   * @param level the number of leading dots
   */
  record FromImportBinding(
      String name,
      @Nullable String module,
      int level,
      String importedName,
      ImportFrom statement,
      Alias node,
      Scope scope)
      implements Binding {
    @Override
    public boolean equals(@Nullable Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }

  /**
   * {@code def} or {@code class}.
   *
   * @param node a FunctionDef or ClassDef
   */
  record DefinitionBinding(String name, Statement node, Scope scope) implements Binding {
    /** The function, unless it is a class. */
    public Optional<FunctionDef> function() {
      return node instanceof FunctionDef function ? Optional.of(function) : Optional.empty();
    }

    /** The class, unless it is a function. */
    public Optional<ClassDef> classDef() {
      return node instanceof ClassDef classDef ? Optional.of(classDef) : Optional.empty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }

  /**
   * A target of an assignment.
   *
   * @param value the expression that becomes the value; null where it is not one expression: an
   *     unpacked tuple, {@code x += 1}, {@code x: int}. {@code a, b = 1, 2} is matched element by
   *     element.
   * @param assignment the Assign, AnnAssign, AugAssign or NamedExpr
   */
  record AssignmentBinding(Name node, @Nullable Expression value, Node assignment, Scope scope)
      implements Binding {
    @Override
    public String name() {
      return node.id();
    }

    /** The same as {@link #node()}. */
    public Name target() {
      return node;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }

  /**
   * A parameter.
   *
   * @param function a FunctionDef or Lambda
   */
  record ParameterBinding(Arg node, Node function, Scope scope) implements Binding {
    @Override
    public String name() {
      return node.name();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }

  /**
   * Everything else.
   *
   * @param node the target Name where there is one, else the node that holds the name
   * @param origin the statement or clause: For, WithItem, ExceptHandler, Delete, MatchCase,
   *     Comprehension, TypeParam, TypeAlias
   */
  record OtherBinding(String name, OtherKind kind, Node node, Node origin, Scope scope)
      implements Binding {
    @Override
    public boolean equals(@Nullable Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }

  /** The kinds of {@link OtherBinding}. */
  enum OtherKind {
    /** {@code for x in …}. */
    FOR,
    /** {@code with … as x}. */
    WITH,
    /** {@code except E as x}; gone behind the handler. */
    EXCEPT,
    /** {@code del x}: not a value, so no use sees it. */
    DELETE,
    /** A capture in a {@code case}. */
    MATCH,
    /** The target of a comprehension. */
    COMPREHENSION,
    /** {@code def f[T]}. */
    TYPE_PARAMETER,
    /** {@code type X = …}. */
    TYPE_ALIAS
  }
}
