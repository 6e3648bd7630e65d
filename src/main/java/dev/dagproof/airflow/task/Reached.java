package dev.dagproof.airflow.task;

import dev.dagproof.airflow.catalog.AirflowPackage;
import dev.dagproof.airflow.catalog.DagMaker;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Constant;
import dev.dagproof.python.ast.Expression.ListExpr;
import dev.dagproof.python.ast.Expression.Tuple;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.NodeVisitor;
import dev.dagproof.python.ast.Statement.ClassDef;
import dev.dagproof.python.ast.Statement.For;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.ast.Statement.If;
import dev.dagproof.python.semantic.Execution;
import dev.dagproof.python.semantic.MainCheck;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.PythonModule;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether Airflow comes to a place when it reads a DAG file. */
public final class Reached {
  /** So many functions are followed that call each other. */
  private static final int DEPTH = 4;

  private final PythonModule module;
  private final NameResolver resolver;
  private final IdentityHashMap<FunctionDef, Boolean> called = new IdentityHashMap<>();
  private @Nullable Presence makesDags;

  /** For the places of one file; for one thread. */
  public Reached(PythonModule module, NameResolver resolver) {
    this.module = module;
    this.resolver = resolver;
  }

  /**
   * NO for dead code; UNKNOWN under a condition, and in a function that nothing in this file seems
   * to call.
   */
  public Presence of(Node place) {
    if (module.paths().of(place) == Execution.NEVER) {
      return Presence.NO;
    }
    Presence found = Presence.YES;
    Node below = place;
    Node node = module.tree().parent(below).orElse(null);
    for (; node != null; node = module.tree().parent(node).orElse(null)) {
      Presence here = Presence.YES;
      if (node instanceof If branch && branch.test() != below) {
        here = inBranch(branch, below.isAmong(branch.body()));
      } else if (node instanceof For loop && isEmpty(loop.iter()) && below.isAmong(loop.body())) {
        here = Presence.NO;
      } else if (node instanceof FunctionDef function && !isCalled(function)) {
        here = Presence.UNKNOWN;
      }
      if (here == Presence.NO) {
        return here;
      }
      found = here == Presence.UNKNOWN ? here : found;
      below = node;
    }
    return found;
  }

  /** Whether an object of a class of this file is surely made in it. */
  public boolean makes(ClassDef type) {
    for (Expression use : module.uses().of(type.name())) {
      if (module.tree().parent(use).orElse(null) instanceof Call call
          && call.func() == use
          && of(use) == Presence.YES) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether this file may come to a place by itself: nothing around it is a function that only
   * other files can call.
   */
  public boolean isOwn(Node place) {
    return isOwn(place, new ArrayList<>());
  }

  private boolean isOwn(Node place, List<FunctionDef> open) {
    Node node = module.tree().parent(place).orElse(null);
    for (; node != null; node = module.tree().parent(node).orElse(null)) {
      if (node instanceof FunctionDef function
          && (function.isAmong(open) || open.size() > DEPTH || !isUsedHere(function, open))) {
        return false;
      }
    }
    return true;
  }

  private boolean isUsedHere(FunctionDef function, List<FunctionDef> open) {
    if (!function.decoratorList().isEmpty() && !isDagOrGroup(function)) {
      // Other decorators may register it, or call it.
      return true;
    }
    Node holder = module.tree().parent(function).orElse(null);
    String name = holder instanceof ClassDef classDef ? classDef.name() : function.name();
    open.add(function);
    boolean found = false;
    for (Expression use : module.uses().of(name)) {
      found = found || (of(use) != Presence.NO && isOwn(use, open));
    }
    open.removeLast();
    return found;
  }

  private Presence inBranch(If branch, boolean isBody) {
    Expression test = branch.test();
    MainCheck check = MainCheck.of(test);
    if (check != MainCheck.NONE) {
      // Airflow imports the file.
      return Presence.of(isBody == (check == MainCheck.IS_IMPORTED));
    }
    return test instanceof Constant ? Presence.YES : Presence.UNKNOWN;
  }

  private static boolean isEmpty(Expression iterable) {
    return (iterable instanceof ListExpr list && list.elts().isEmpty())
        || (iterable instanceof Tuple tuple && tuple.elts().isEmpty());
  }

  private boolean isCalled(FunctionDef function) {
    Boolean known = called.get(function);
    if (known == null) {
      // Until more is known: functions that only call each other are never called.
      called.put(function, false);
      known = findCall(function);
      called.put(function, known);
    }
    return known;
  }

  private boolean findCall(FunctionDef function) {
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
      boolean inside = use.start() >= definition.start() && use.end() <= definition.end();
      if (!inside && of(use) == Presence.YES) {
        return true;
      }
    }
    return false;
  }

  private boolean isDagOrGroup(FunctionDef function) {
    for (Expression decorator : function.decoratorList()) {
      DagMaker maker = DagMaker.of(module, resolver, DagMaker.head(decorator));
      if (maker != null && maker.isDecorator()) {
        return true;
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
      if (!names.isEmpty() && AirflowPackage.holds(names.getFirst())) {
        found |= !inFunction || DagMaker.of(names.getFirst()) == DagMaker.DAG;
      }
      NodeVisitor.super.visitCall(node);
    }
  }
}
