package dev.dagproof.python.parser.compile;

import dev.dagproof.python.ast.Alias;
import dev.dagproof.python.ast.Arg;
import dev.dagproof.python.ast.Comprehension;
import dev.dagproof.python.ast.ExceptHandler;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.ListExpr;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.NamedExpr;
import dev.dagproof.python.ast.Expression.Starred;
import dev.dagproof.python.ast.Expression.Tuple;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.NodeVisitor;
import dev.dagproof.python.ast.Pattern.MatchAs;
import dev.dagproof.python.ast.Pattern.MatchMapping;
import dev.dagproof.python.ast.Pattern.MatchStar;
import dev.dagproof.python.ast.Statement.AnnAssign;
import dev.dagproof.python.ast.Statement.Assign;
import dev.dagproof.python.ast.Statement.AugAssign;
import dev.dagproof.python.ast.Statement.ClassDef;
import dev.dagproof.python.ast.Statement.Delete;
import dev.dagproof.python.ast.Statement.For;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.ast.Statement.Import;
import dev.dagproof.python.ast.Statement.ImportFrom;
import dev.dagproof.python.ast.Statement.TypeAlias;
import dev.dagproof.python.ast.TypeParam.ParamSpec;
import dev.dagproof.python.ast.TypeParam.TypeVar;
import dev.dagproof.python.ast.TypeParam.TypeVarTuple;
import dev.dagproof.python.ast.WithItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells names that are bound from names that are read: {@link #visitName} gets the latter alone.
 * The order is that in which CPython's symbol table sees them.
 */
interface Bindings extends NodeVisitor {
  /** The name is bound here. */
  void bound(String name, Node at);

  /** The name is bound by an import. */
  void imported(String name, Node at);

  /** The name is deleted. */
  void deleted(String name, Node at);

  /** An attribute is assigned to. */
  default void attributeBound(Attribute target) {
    visit(target.value());
  }

  private void boundIfAny(@Nullable String name, Node at) {
    if (name != null) {
      bound(name, at);
    }
  }

  private void targets(List<Expression> targets) {
    for (Expression target : targets) {
      target(target);
    }
  }

  /** A place that is assigned to. */
  default void target(Expression target) {
    if (target instanceof Name name) {
      bound(name.id(), name);
    } else if (target instanceof Tuple tuple) {
      targets(tuple.elts());
    } else if (target instanceof ListExpr list) {
      targets(list.elts());
    } else if (target instanceof Starred starred) {
      target(starred.value());
    } else if (target instanceof Attribute attribute) {
      attributeBound(attribute);
    } else {
      visit(target);
    }
  }

  @Override
  default void visitFunctionDef(FunctionDef node) {
    bound(node.name(), node);
    NodeVisitor.super.visitFunctionDef(node);
  }

  @Override
  default void visitClassDef(ClassDef node) {
    bound(node.name(), node);
    NodeVisitor.super.visitClassDef(node);
  }

  @Override
  default void visitDelete(Delete node) {
    for (Expression target : node.targets()) {
      delete(target);
    }
  }

  private void delete(Expression target) {
    if (target instanceof Name name) {
      deleted(name.id(), name);
    } else if (target instanceof Tuple tuple) {
      tuple.elts().forEach(this::delete);
    } else if (target instanceof ListExpr list) {
      list.elts().forEach(this::delete);
    } else {
      visit(target);
    }
  }

  @Override
  default void visitAssign(Assign node) {
    targets(node.targets());
    visit(node.value());
  }

  @Override
  default void visitTypeAlias(TypeAlias node) {
    target(node.name());
    visitAll(node.typeParams());
    visit(node.value());
  }

  @Override
  default void visitAugAssign(AugAssign node) {
    if (node.target() instanceof Name name) {
      bound(name.id(), name);
    } else {
      visit(node.target());
    }
    visit(node.value());
  }

  @Override
  default void visitAnnAssign(AnnAssign node) {
    target(node.target());
    visit(node.annotation());
    visitOptional(node.value());
  }

  @Override
  default void visitFor(For node) {
    target(node.target());
    visit(node.iter());
    visitAll(node.body());
    visitAll(node.orelse());
  }

  @Override
  default void visitWithItem(WithItem node) {
    visit(node.contextExpr());
    Expression target = node.optionalVars();
    if (target != null) {
      target(target);
    }
  }

  @Override
  default void visitImport(Import node) {
    for (Alias name : node.names()) {
      String as = name.asname();
      int dot = name.name().indexOf('.');
      String first = dot < 0 ? name.name() : name.name().substring(0, dot);
      imported(as == null ? first : as, name);
    }
  }

  @Override
  default void visitImportFrom(ImportFrom node) {
    for (Alias name : node.names()) {
      String as = name.asname();
      imported(as == null ? name.name() : as, name);
    }
  }

  @Override
  default void visitNamedExpr(NamedExpr node) {
    visit(node.value());
    target(node.target());
  }

  @Override
  default void visitComprehension(Comprehension node) {
    target(node.target());
    visit(node.iter());
    visitAll(node.ifs());
  }

  @Override
  default void visitExceptHandler(ExceptHandler node) {
    visitOptional(node.type());
    boundIfAny(node.name(), node);
    visitAll(node.body());
  }

  @Override
  default void visitArg(Arg node) {
    bound(node.name(), node);
    visitOptional(node.annotation());
  }

  @Override
  default void visitMatchAs(MatchAs node) {
    visitOptional(node.pattern());
    boundIfAny(node.name(), node);
  }

  @Override
  default void visitMatchStar(MatchStar node) {
    boundIfAny(node.name(), node);
  }

  @Override
  default void visitMatchMapping(MatchMapping node) {
    visitAll(node.keys());
    visitAll(node.patterns());
    boundIfAny(node.rest(), node);
  }

  @Override
  default void visitTypeVar(TypeVar node) {
    bound(node.name(), node);
    visitOptional(node.bound());
    visitOptional(node.defaultValue());
  }

  @Override
  default void visitParamSpec(ParamSpec node) {
    bound(node.name(), node);
    visitOptional(node.defaultValue());
  }

  @Override
  default void visitTypeVarTuple(TypeVarTuple node) {
    bound(node.name(), node);
    visitOptional(node.defaultValue());
  }
}
