package dev.dagproof.airflow.parsing;

import dev.dagproof.airflow.structure.Structure;
import dev.dagproof.airflow.structure.Structure.OutsideImport;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.evaluation.Site;
import dev.dagproof.python.semantic.PythonModule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * An import that takes long while Airflow reads a DAG file, of what it does not need then.
 *
 * @param module the top package: {@code pandas}
 * @param site in the DAG file, or in a module that it imports
 * @param used whether functions use it; else nothing does
 */
public record HeavyImport(String module, Site site, boolean used) {

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
      if (isHeavy && !seen.contains(site.node()) && !ImportUse.isInFunction(file, site.node())) {
        ImportUse use = new ImportUse(file, site.node(), top, shipped);
        // What a module of the project imports may be there for the files that import the module.
        boolean isUnused = site.caller() == null && use.isNone();
        if (use.isOfFunctionsOnly() || isUnused) {
          seen.add(site.node());
          found.add(new HeavyImport(top, site, !isUnused));
        }
      }
    }
    return found;
  }

  /** The package that a module belongs to. */
  static String top(String name) {
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }
}
