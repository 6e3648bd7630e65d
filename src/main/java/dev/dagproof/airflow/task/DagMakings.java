package dev.dagproof.airflow.task;

import dev.dagproof.airflow.catalog.DagMaker;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.NodeVisitor;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.PythonModule;
import java.util.ArrayList;
import java.util.List;

/** What makes the DAGs of a file: {@code DAG(…)}, {@code @dag(…)}, {@code @dag}. */
public final class DagMakings {
  private DagMakings() {}

  /** The calls, and the decorators that are none, in the order of the source. */
  public static List<Expression> of(PythonModule module, NameResolver resolver) {
    Finder finder = new Finder(module, resolver);
    finder.visit(module.tree().module());
    return List.copyOf(finder.found);
  }

  /** Whether Airflow's class or decorator is what an expression stands for. */
  public static boolean isMaker(PythonModule module, NameResolver resolver, Expression called) {
    DagMaker maker = DagMaker.of(module, resolver, called);
    return maker != null && maker.makesDag();
  }

  private static final class Finder implements NodeVisitor {
    private final PythonModule module;
    private final NameResolver resolver;
    private final List<Expression> found = new ArrayList<>();

    Finder(PythonModule module, NameResolver resolver) {
      this.module = module;
      this.resolver = resolver;
    }

    @Override
    public void visitCall(Call node) {
      if (isMaker(module, resolver, node.func())) {
        found.add(node);
      }
      NodeVisitor.super.visitCall(node);
    }

    @Override
    public void visitFunctionDef(FunctionDef node) {
      for (Expression decorator : node.decoratorList()) {
        if (!(decorator instanceof Call) && isMaker(module, resolver, decorator)) {
          found.add(decorator);
        }
      }
      NodeVisitor.super.visitFunctionDef(node);
    }
  }
}
