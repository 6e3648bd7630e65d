package dev.dagproof.airflow;

import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.NodeVisitor;
import dev.dagproof.python.ast.Statement.ClassDef;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.semantic.Execution;
import dev.dagproof.python.semantic.ExecutionPaths;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.PythonModule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether Airflow comes to a place when it reads a DAG file. */
final class Reached {
  private final PythonModule module;
  private final NameResolver resolver;
  private @Nullable ExecutionPaths paths;
  private @Nullable Presence makesDags;

  Reached(PythonModule module, NameResolver resolver) {
    this.module = module;
    this.resolver = resolver;
  }

  /** NO for dead code; UNKNOWN in a function that nothing in this file seems to call. */
  Presence of(Node place) {
    ExecutionPaths known = paths;
    if (known == null) {
      known = ExecutionPaths.of(module);
      paths = known;
    }
    if (known.of(place) == Execution.NEVER) {
      return Presence.NO;
    }
    Node node = module.tree().parent(place).orElse(null);
    for (; node != null; node = module.tree().parent(node).orElse(null)) {
      if (node instanceof FunctionDef function && !isCalled(function)) {
        return Presence.UNKNOWN;
      }
    }
    return Presence.YES;
  }

  private boolean isCalled(FunctionDef function) {
    if (isUsed(function.name(), function)) {
      return true;
    }
    if (module.tree().parent(function).orElse(null) instanceof ClassDef classDef) {
      return isUsed(classDef.name(), classDef) || isForOthers();
    }
    if (function.decoratorList().isEmpty()) {
      return isForOthers();
    }
    // Other decorators may register it, or call it.
    return !isDagOrGroup(function);
  }

  private boolean isUsed(String name, Node definition) {
    for (Expression use : module.uses().of(name)) {
      if (use.start() < definition.start() || use.end() > definition.end()) {
        return true;
      }
    }
    return false;
  }

  private boolean isDagOrGroup(FunctionDef function) {
    for (Expression decorator : function.decoratorList()) {
      Expression head = decorator instanceof Call call ? call.func() : decorator;
      for (String name : resolver.importedNames(module, head)) {
        if (name.startsWith("airflow.") && (name.endsWith(".dag") || name.endsWith("task_group"))) {
          return true;
        }
      }
    }
    return false;
  }

  /** A file that makes no DAG, and nothing of Airflow when it is read, is there for others. */
  private boolean isForOthers() {
    Presence known = makesDags;
    if (known == null) {
      Making making = new Making();
      making.visit(module.tree().module());
      known = Presence.of(making.found);
      makesDags = known;
    }
    return known == Presence.NO;
  }

  /** Looks for a call of Airflow outside of all functions, and for one of DAG anywhere. */
  private final class Making implements NodeVisitor {
    private boolean inFunction;
    private boolean found;

    @Override
    public void visitFunctionDef(FunctionDef node) {
      boolean outer = inFunction;
      inFunction = true;
      visitAll(node.body());
      inFunction = outer;
    }

    @Override
    public void visitCall(Call node) {
      List<String> names = resolver.importedNames(module, node.func());
      if (!names.isEmpty() && names.getFirst().startsWith("airflow.")) {
        found |= !inFunction || names.getFirst().endsWith(".DAG");
      }
      NodeVisitor.super.visitCall(node);
    }
  }
}
