package dev.dagproof.python.parser.compile;

import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Keyword;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.Pattern.MatchClass;

/** {@code __debug__} is a constant: nothing may bind it. */
final class DebugName implements Bindings {
  private static final String NAME = "__debug__";

  private final Problems problems;

  DebugName(Problems problems) {
    this.problems = problems;
  }

  private void check(String name, Node at, String verb) {
    if (name.equals(NAME)) {
      problems.report(at, "cannot " + verb + " " + NAME);
    }
  }

  @Override
  public void bound(String name, Node at) {
    check(name, at, "assign to");
  }

  @Override
  public void imported(String name, Node at) {
    check(name, at, "assign to");
  }

  @Override
  public void deleted(String name, Node at) {
    check(name, at, "delete");
  }

  @Override
  public void attributeBound(Attribute target) {
    check(target.attr(), target, "assign to");
    visit(target.value());
  }

  @Override
  public void visitKeyword(Keyword node) {
    String name = node.arg();
    if (name != null) {
      check(name, node, "assign to");
    }
    visit(node.value());
  }

  @Override
  public void visitMatchClass(MatchClass node) {
    for (String name : node.kwdAttrs()) {
      check(name, node, "assign to");
    }
    Bindings.super.visitMatchClass(node);
  }
}
