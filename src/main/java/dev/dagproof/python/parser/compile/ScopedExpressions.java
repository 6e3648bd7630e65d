package dev.dagproof.python.parser.compile;

import dev.dagproof.python.ast.Comprehension;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Await;
import dev.dagproof.python.ast.Expression.DictComp;
import dev.dagproof.python.ast.Expression.GeneratorExp;
import dev.dagproof.python.ast.Expression.ListComp;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.NamedExpr;
import dev.dagproof.python.ast.Expression.SetComp;
import dev.dagproof.python.ast.Expression.Yield;
import dev.dagproof.python.ast.Expression.YieldFrom;
import dev.dagproof.python.ast.NodeVisitor;
import dev.dagproof.python.ast.TypeParam.ParamSpec;
import dev.dagproof.python.ast.TypeParam.TypeVar;
import dev.dagproof.python.ast.TypeParam.TypeVarTuple;
import dev.dagproof.python.parser.compile.Frame.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Expressions that only some scopes may hold: yield, await, assignments, comprehensions. */
interface ScopedExpressions extends NodeVisitor {
  Problems problems();

  /** The scope of the node that is visited. */
  Frame frame();

  /** Goes into a scope. */
  void enter(Kind kind, String label);

  /** Goes out again. */
  void leave();

  // Yield and await

  @Override
  default void visitYield(Yield node) {
    yielded(node);
    visitOptional(node.value());
  }

  @Override
  default void visitYieldFrom(YieldFrom node) {
    if (frame().kind == Kind.ASYNC_FUNCTION) {
      problems().report(node, "'yield from' inside async function");
    } else {
      yielded(node);
    }
    visit(node.value());
  }

  private void yielded(Expression node) {
    switch (frame().kind) {
      case MODULE, CLASS -> problems().report(node, "'yield' outside function");
      case COMPREHENSION -> problems().report(node, "'yield' inside " + frame().label);
      case TYPE -> forbidden("yield expression", node);
      case FUNCTION, ASYNC_FUNCTION -> frame().isGenerator = true;
    }
  }

  private void forbidden(String what, Expression node) {
    problems().report(node, what + " cannot be used within " + frame().label);
  }

  @Override
  default void visitAwait(Await node) {
    switch (frame().kind) {
      case MODULE, CLASS -> problems().report(node, "'await' outside function");
      case FUNCTION -> problems().report(node, "'await' outside async function");
      case TYPE -> forbidden("await expression", node);
      case COMPREHENSION -> frame().isAsync = true;
      case ASYNC_FUNCTION -> {}
    }
    visit(node.value());
  }

  // Comprehensions

  @Override
  default void visitListComp(ListComp node) {
    comprehension(node, "list comprehension", node.generators(), node.elt(), null);
  }

  @Override
  default void visitSetComp(SetComp node) {
    comprehension(node, "set comprehension", node.generators(), node.elt(), null);
  }

  @Override
  default void visitDictComp(DictComp node) {
    comprehension(node, "dict comprehension", node.generators(), node.key(), node.value());
  }

  @Override
  default void visitGeneratorExp(GeneratorExp node) {
    comprehension(node, "generator expression", node.generators(), node.elt(), null);
  }

  /** The first iterable is evaluated outside, the rest in a scope of its own. */
  private void comprehension(
      Expression node,
      String label,
      List<Comprehension> generators,
      Expression element,
      @Nullable Expression value) {
    iterable(generators.getFirst());
    enter(Kind.COMPREHENSION, label);
    Frame own = frame();
    for (Comprehension generator : generators) {
      own.isAsync |= generator.isAsync();
      own.inTarget = true;
      visit(generator.target());
      own.inTarget = false;
      if (generator != generators.getFirst()) {
        iterable(generator);
      }
      visitAll(generator.ifs());
    }
    visit(element);
    visitOptional(value);
    leave();
    if (own.isAsync && !(node instanceof GeneratorExp)) {
      asynchronous(node);
    }
  }

  private void iterable(Comprehension generator) {
    Frame around = frame();
    around.iterables++;
    visit(generator.iter());
    around.iterables--;
  }

  private void asynchronous(Expression comprehension) {
    switch (frame().kind) {
      case COMPREHENSION -> frame().isAsync = true;
      case ASYNC_FUNCTION -> {}
      default ->
          problems()
              .report(
                  comprehension, "asynchronous comprehension outside of an asynchronous function");
    }
  }

  // Assignment expressions, which bind in the scope around all comprehensions

  @Override
  default void visitNamedExpr(NamedExpr node) {
    if (frame().kind == Kind.TYPE) {
      forbidden("named expression", node);
    } else if (frame().iterables > 0) {
      problems()
          .report(
              node, "assignment expression cannot be used in a comprehension iterable expression");
    } else if (frame().kind == Kind.COMPREHENSION) {
      inComprehension(node);
    }
    visit(node.value());
  }

  private void inComprehension(NamedExpr node) {
    String name = node.target().id();
    Frame around = frame();
    while (around != null && around.kind == Kind.COMPREHENSION) {
      if (around.iterationNames.contains(name)) {
        String problem = "assignment expression cannot rebind comprehension iteration variable '";
        problems().report(node.target(), problem + name + "'");
        return;
      }
      around = around.outer;
    }
    frame().assignedNames.add(name);
    if (around != null && (around.kind == Kind.CLASS || around.kind == Kind.TYPE)) {
      String where = around.label.startsWith("the ") ? " within " : " in ";
      problems()
          .report(
              node.target(),
              "assignment expression within a comprehension cannot be used" + where + around.label);
    }
  }

  /** A name is of interest only where a comprehension binds it. */
  @Override
  default void visitName(Name node) {
    Frame own = frame();
    if (!own.inTarget) {
      return;
    }
    own.iterationNames.add(node.id());
    if (own.assignedNames.contains(node.id())) {
      String problem = "comprehension inner loop cannot rebind assignment expression target '";
      problems().report(node, problem + node.id() + "'");
    }
  }

  // Type parameters, each with scopes for its bound and its default

  @Override
  default void visitTypeVar(TypeVar node) {
    typed("a TypeVar bound", node.bound());
    typed("a TypeVar default", node.defaultValue());
  }

  @Override
  default void visitParamSpec(ParamSpec node) {
    typed("a ParamSpec default", node.defaultValue());
  }

  @Override
  default void visitTypeVarTuple(TypeVarTuple node) {
    typed("a TypeVarTuple default", node.defaultValue());
  }

  private void typed(String label, @Nullable Expression part) {
    if (part != null) {
      enter(Kind.TYPE, label);
      visit(part);
      leave();
    }
  }
}
