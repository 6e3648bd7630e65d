package dev.dagproof.python.semantic;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing an expression may stand for.
 *
 * @param qualifiedNames every dotted name it went by on the way, outermost first:
 *     "mylib.ops.VenvOp", "airflow.operators.python.PythonVirtualenvOperator"; empty for what is
 *     local to a function
 * @param module the file it is defined in, or that it is; null if that is none of the project's
 * @param binding its definition in that file; null for a module and for what the project does not
 *     define
 * @param hops the imports passed on the way, outermost first
 * @param isModule whether it is a module for certain
 */
public record Resolution(
    List<String> qualifiedNames,
    @Nullable PythonModule module,
    @Nullable Binding binding,
    List<ImportHop> hops,
    boolean isModule) {

  /** Copies the lists. */
  public Resolution {
    qualifiedNames = List.copyOf(qualifiedNames);
    hops = List.copyOf(hops);
  }

  /** Whether it comes from outside of the project. */
  public boolean isExternal() {
    return module == null;
  }
}
