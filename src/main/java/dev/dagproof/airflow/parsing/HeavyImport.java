package dev.dagproof.airflow.parsing;

import dev.dagproof.airflow.structure.Structure;
import dev.dagproof.airflow.structure.Structure.OutsideImport;
import dev.dagproof.python.ast.Alias;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.NodeVisitor;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.ast.Statement.Import;
import dev.dagproof.python.ast.Statement.ImportFrom;
import dev.dagproof.python.evaluation.Site;
import dev.dagproof.python.semantic.PythonModule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * An import that takes long while Airflow reads a DAG file, of what only functions use.
 *
 * @param module the top package: {@code pandas}
 * @param site in the DAG file, or in a module that it imports
 */
public record HeavyImport(String module, Site site) {

  /**
   * Those of this file and of the project's modules that it imports, in order.
   *
   * @param shipped functions that other interpreters run: what those use has to be imported in them
   *     anyway
   */
  public static List<HeavyImport> of(
      Structure structure, HeavyPackages heavy, Set<FunctionDef> shipped) {
    List<HeavyImport> found = new ArrayList<>();
    Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    if (structure.dags().isEmpty()) {
      return found;
    }
    for (OutsideImport one : structure.imports()) {
      Site site = one.site();
      PythonModule file = site.module();
      String top = top(one.module());
      boolean isHeavy = one.certain() && heavy.names().contains(top);
      if (isHeavy && seen.add(site.node()) && !isInFunction(file, site.node())) {
        Set<String> names = names(site.node());
        if (!names.isEmpty() && areUsedInFunctionsOnly(file, names, shipped)) {
          found.add(new HeavyImport(top, site));
        }
      }
    }
    return found;
  }

  private static String top(String name) {
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  private static Set<String> names(Node node) {
    Set<String> names = new HashSet<>();
    List<Alias> aliases =
        node instanceof Import plain
            ? plain.names()
            : node instanceof ImportFrom from ? from.names() : List.of();
    for (Alias alias : aliases) {
      String asname = alias.asname();
      if (alias.name().equals("*")) {
        return Set.of();
      }
      names.add(asname == null ? top(alias.name()) : asname);
    }
    return names;
  }

  private static boolean areUsedInFunctionsOnly(
      PythonModule file, Set<String> names, Set<FunctionDef> shipped) {
    boolean[] uses = {false, false};
    new NodeVisitor() {
      @Override
      public void visitName(Name node) {
        if (names.contains(node.id())) {
          boolean isInner = isInFunction(file, node) && !isIn(shipped, file, node);
          uses[isInner ? 0 : 1] = true;
        }
      }
    }.visit(file.tree().module());
    return uses[0] && !uses[1];
  }

  private static boolean isIn(Set<FunctionDef> functions, PythonModule file, Node node) {
    FunctionDef function = file.tree().enclosing(node, FunctionDef.class).orElse(null);
    while (function != null) {
      if (functions.contains(function)) {
        return true;
      }
      function = file.tree().enclosing(function, FunctionDef.class).orElse(null);
    }
    return false;
  }

  /** Whether it stands in the body of a function that does not run while the file is read. */
  private static boolean isInFunction(PythonModule file, Node node) {
    FunctionDef function = file.tree().enclosing(node, FunctionDef.class).orElse(null);
    while (function != null) {
      if (function.holdsInBody(node) && !ParseWork.describes(function)) {
        return true;
      }
      function = file.tree().enclosing(function, FunctionDef.class).orElse(null);
    }
    return false;
  }
}
