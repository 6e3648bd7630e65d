package dev.dagproof.python.semantic;

import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.ListExpr;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.Starred;
import dev.dagproof.python.ast.Expression.Tuple;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.NodeVisitor;
import dev.dagproof.python.ast.Statement.AnnAssign;
import dev.dagproof.python.ast.Statement.Assign;
import dev.dagproof.python.ast.Statement.AugAssign;
import dev.dagproof.python.ast.Statement.Delete;
import dev.dagproof.python.ast.Statement.For;
import dev.dagproof.python.ast.WithItem;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The attributes to which some code gives values, of whatever objects. */
final class StoredAttributes implements NodeVisitor {
  private final Set<String> names = new HashSet<>();

  /** Whether there may be others: {@code setattr}, {@code __dict__}. */
  private boolean any;

  private StoredAttributes() {}

  static StoredAttributes of(Node code) {
    StoredAttributes stored = new StoredAttributes();
    stored.visit(code);
    return stored;
  }

  boolean contain(String name) {
    return any || names.contains(name);
  }

  @Override
  public void visitName(Name node) {
    switch (node.id()) {
      case "setattr", "delattr", "vars" -> any = true;
      default -> {}
    }
  }

  @Override
  public void visitAttribute(Attribute node) {
    switch (node.attr()) {
      case "__dict__", "__class__", "__setattr__", "__delattr__", "patch", "object", "setattr" ->
          any = true;
      default -> {}
    }
    NodeVisitor.super.visitAttribute(node);
  }

  @Override
  public void visitAssign(Assign node) {
    storeAll(node.targets());
    NodeVisitor.super.visitAssign(node);
  }

  @Override
  public void visitAugAssign(AugAssign node) {
    store(node.target());
    NodeVisitor.super.visitAugAssign(node);
  }

  @Override
  public void visitAnnAssign(AnnAssign node) {
    store(node.target());
    NodeVisitor.super.visitAnnAssign(node);
  }

  @Override
  public void visitDelete(Delete node) {
    storeAll(node.targets());
    NodeVisitor.super.visitDelete(node);
  }

  @Override
  public void visitFor(For node) {
    store(node.target());
    NodeVisitor.super.visitFor(node);
  }

  @Override
  public void visitWithItem(WithItem node) {
    store(node.optionalVars());
    NodeVisitor.super.visitWithItem(node);
  }

  private void storeAll(List<Expression> targets) {
    for (Expression target : targets) {
      store(target);
    }
  }

  private void store(@Nullable Expression target) {
    if (target instanceof Attribute attribute) {
      names.add(attribute.attr());
    } else if (target instanceof Tuple tuple) {
      storeAll(tuple.elts());
    } else if (target instanceof ListExpr list) {
      storeAll(list.elts());
    } else if (target instanceof Starred starred) {
      store(starred.value());
    }
  }
}
