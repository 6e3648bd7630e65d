package dev.dagproof.python.semantic;

import dev.dagproof.python.ast.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Says what an expression stands for: through aliases, attributes of modules and classes,
 * re-exports, star imports, files.
 */
public final class NameResolver {
  /** So many aliases are followed one behind the other. */
  static final int DEPTH = 20;

  private final ModuleGraph graph;

  /** A resolver over the files of a project. */
  public NameResolver(ModuleGraph graph) {
    this.graph = graph;
  }

  /**
   * The dotted names a Name or Attribute may have, by the imports of its own file and without
   * opening another: "airflow.operators.python.PythonVirtualenvOperator". A relative import keeps
   * its leading dots. Empty for what the file defines itself.
   */
  public List<String> importedNames(PythonModule module, Expression expression) {
    return new ImportedNames(module.scopes()).of(expression);
  }

  /**
   * What a Name or Attribute may stand for, each once; more than one where the file leaves it open,
   * as in {@code try/except ImportError}. Opens other files of the project as needed. Empty for
   * builtins, for what is undefined and for attributes of values.
   */
  public List<Resolution> resolve(PythonModule module, Expression expression) {
    return new Resolving(graph).resolve(module, expression);
  }

  /** What a binding of this file stands for: an import is followed, and an alias. */
  public List<Resolution> resolve(PythonModule module, Binding binding) {
    return new Resolving(graph).resolve(module, binding);
  }

  /** The packages that a file lies in, innermost first: importing it runs them before. */
  List<PythonModule> packagesAbove(PythonModule module) {
    List<PythonModule> packages = new ArrayList<>();
    int level = 1;
    Optional<PythonModule> above = graph.imported(module, null, level);
    while (above.isPresent()) {
      if (above.get() != module) {
        packages.add(above.get());
      }
      level++;
      above = graph.imported(module, null, level);
    }
    return packages;
  }
}
