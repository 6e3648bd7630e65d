package dev.dagproof.airflow.parsing;

import dev.dagproof.airflow.catalog.DagMaker;
import dev.dagproof.airflow.structure.Structure;
import dev.dagproof.airflow.structure.Structure.OutsideCall;
import dev.dagproof.airflow.structure.Structure.Raised;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.NodeVisitor;
import dev.dagproof.python.ast.Statement;
import dev.dagproof.python.ast.Statement.ClassDef;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.ast.Statement.While;
import dev.dagproof.python.semantic.NameResolver;

/** Looks for a DAG behind the place at which the reading of a file ends. */
final class UnreachedDag implements NodeVisitor {
  private final Structure structure;
  private final NameResolver resolver;
  private boolean isFound;

  private UnreachedDag(Structure structure, NameResolver resolver) {
    this.structure = structure;
    this.resolver = resolver;
  }

  /** Whether a file is one of a DAG that it does not come to make. */
  static boolean isIn(Structure structure, NameResolver resolver) {
    int end = end(structure);
    if (end < 0) {
      return false;
    }
    UnreachedDag search = new UnreachedDag(structure, resolver);
    for (Statement statement : structure.module().tree().module().body()) {
      if (statement.end() > end) {
        search.visit(statement);
      }
    }
    return search.isFound;
  }

  /** Where the reading ends; negative if nothing ends it. */
  private static int end(Structure structure) {
    for (Raised raise : structure.raises()) {
      return raise.site().outermost().node().start();
    }
    for (OutsideCall call : structure.calls()) {
      if (call.certain() && !call.guarded() && call.name().equals("sys.exit")) {
        return call.site().outermost().node().start();
      }
    }
    for (While loop : Timeouts.endlessLoops(structure.module())) {
      return loop.start();
    }
    return -1;
  }

  @Override
  public void visitCall(Call node) {
    isFound |= DagMaker.of(structure.module(), resolver, node.func()) == DagMaker.DAG;
    NodeVisitor.super.visitCall(node);
  }

  /** What functions do is done where they are called. */
  @Override
  public void visitFunctionDef(FunctionDef node) {
    for (Expression decorator : node.decoratorList()) {
      isFound |=
          DagMaker.of(structure.module(), resolver, DagMaker.head(decorator))
              == DagMaker.DAG_DECORATOR;
    }
  }

  @Override
  public void visitClassDef(ClassDef node) {}
}
