package dev.dagproof.python.evaluation;

import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.Statement.Import;
import dev.dagproof.python.ast.Statement.ImportFrom;
import dev.dagproof.python.semantic.PythonModule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where something happens while a module runs.
 *
 * @param module the file of the code that runs
 * @param node what of it runs
 * @param caller the call or import because of which it runs; null for the evaluated module itself
 */
public record Site(PythonModule module, Node node, @Nullable Site caller) {

  /** The calls and imports that lead here, the outermost first, without this one; at most ten. */
  public List<Site> chain() {
    List<Site> chain = new ArrayList<>();
    Site above = caller;
    while (above != null && chain.size() < 10) {
      chain.addFirst(above);
      above = above.caller();
    }
    return chain;
  }

  /** The nearest place in this file that leads here; null if none does. */
  public @Nullable Site in(PythonModule file) {
    Site site = this;
    while (site != null && site.module != file) {
      site = site.caller;
    }
    return site;
  }

  /** Whether it is an import, so that another module runs because of it. */
  public boolean isImport() {
    return node instanceof Import || node instanceof ImportFrom;
  }

  /** The place in the evaluated module itself that leads here. */
  public Site outermost() {
    Site site = this;
    for (Site above = caller; above != null; above = above.caller) {
      site = above;
    }
    return site;
  }
}
