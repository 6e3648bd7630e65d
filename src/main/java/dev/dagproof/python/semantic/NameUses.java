package dev.dagproof.python.semantic;

import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.NodeVisitor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where a file uses names, found in one walk: a Name by its id, an Attribute by its attr. */
public final class NameUses implements NodeVisitor {
  private final Scopes scopes;
  private final Map<String, List<Expression>> uses = new HashMap<>();
  private final Map<String, List<Attribute>> attributes = new HashMap<>();

  private NameUses(Scopes scopes) {
    this.scopes = scopes;
  }

  static NameUses of(PythonModule module) {
    NameUses uses = new NameUses(module.scopes());
    uses.visit(module.tree().module());
    return uses;
  }

  /** The references to a name, and all attributes of this name, be they read or set. */
  public List<Expression> of(String name) {
    return uses.getOrDefault(name, List.of());
  }

  /** The attributes of this name alone: few, also where a name is used thousands of times. */
  List<Attribute> attributes(String name) {
    return attributes.getOrDefault(name, List.of());
  }

  @Override
  public void visitName(Name node) {
    if (scopes.isReference(node)) {
      add(node.id(), node);
    }
  }

  @Override
  public void visitAttribute(Attribute node) {
    add(node.attr(), node);
    attributes.computeIfAbsent(node.attr(), key -> new ArrayList<>(2)).add(node);
    NodeVisitor.super.visitAttribute(node);
  }

  private void add(String name, Expression use) {
    List<Expression> known = uses.get(name);
    if (known == null) {
      known = new ArrayList<>(2);
      uses.put(name, known);
    }
    known.add(use);
  }
}
