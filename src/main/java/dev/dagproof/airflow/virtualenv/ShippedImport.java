package dev.dagproof.airflow.virtualenv;

import dev.dagproof.python.ast.Node;
import dev.dagproof.python.semantic.Execution;
import org.jspecify.annotations.Nullable;

/**
 * An import inside of a shipped function.
 *
 * @param node what to point at
 * @param source the module behind {@code from}; null for {@code from . import x} and {@code import}
 * @param name what is imported: the module of {@code import a.b}, the name behind {@code from}
 * @param level the number of leading dots
 * @param execution how surely the function comes to it, and fails if it fails
 */
record ShippedImport(
    Node node, @Nullable String source, String name, int level, Execution execution) {

  /** The longest dotted name that may be a module: {@code google.cloud.storage}. */
  String dotted() {
    return source == null ? name : source + "." + name;
  }

  /** The module that is surely one: that behind {@code from}, or that of {@code import}. */
  String module() {
    return source == null ? name : source;
  }

  String topLevel() {
    String module = module();
    int dot = module.indexOf('.');
    return dot < 0 ? module : module.substring(0, dot);
  }
}
