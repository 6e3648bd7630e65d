package dev.dagproof.python.semantic;

import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.ast.SyntaxTree;
import dev.dagproof.python.parser.SyntaxError;
import dev.dagproof.python.source.SourceFile;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A parsed file of a project. Safe for many threads. {@link ModuleGraph} sees to it that of each
 * file there is one object at a time, so equality is identity.
 */
public final class PythonModule {
  private final Path path;
  private final SyntaxTree tree;
  private final List<SyntaxError> errors;
  private volatile @Nullable Scopes scopes;
  private volatile @Nullable NameUses uses;

  /** By the failure and the number of the function. */
  private final ConcurrentHashMap<Failure, ConcurrentHashMap<Integer, ExecutionPaths>> paths =
      new ConcurrentHashMap<>();

  /**
   * A file that has been parsed.
   *
   * @param path where it lies, from which imports are looked up
   * @param errors what could not be parsed
   */
  public PythonModule(Path path, SyntaxTree tree, List<SyntaxError> errors) {
    this.path = path;
    this.tree = tree;
    this.errors = List.copyOf(errors);
  }

  /** Where it lies. */
  public Path path() {
    return path;
  }

  /** Its statements. */
  public SyntaxTree tree() {
    return tree;
  }

  /** Its text. */
  public SourceFile source() {
    return tree.source();
  }

  /** What could not be parsed. */
  public List<SyntaxError> errors() {
    return errors;
  }

  /** Its scopes, worked out when first asked for. */
  public Scopes scopes() {
    Scopes known = scopes;
    if (known == null) {
      synchronized (this) {
        known = scopes;
        if (known == null) {
          known = Scopes.of(tree);
          scopes = known;
        }
      }
    }
    return known;
  }

  /** The uses of its names, worked out when first asked for. */
  public NameUses uses() {
    NameUses known = uses;
    if (known == null) {
      // Two threads may both work it out; they write the same thing.
      known = NameUses.of(this);
      uses = known;
    }
    return known;
  }

  /** The attributes of this name, be they read or set: most files do not have a given one. */
  public List<Attribute> attributes(String name) {
    return tree.mentions(name) ? uses().attributes(name) : List.of();
  }

  /** How surely each part of the file runs when it is imported. */
  public ExecutionPaths paths() {
    return paths(tree.module(), Failure.NAME_ERROR);
  }

  /** How surely each part of a function runs, when an undefined name is what makes it fail. */
  public ExecutionPaths paths(FunctionDef function) {
    return paths(function, Failure.NAME_ERROR);
  }

  /** How surely each part of a function runs, when this failure is what makes it fail. */
  public ExecutionPaths paths(FunctionDef function, Failure failure) {
    return paths((Node) function, failure);
  }

  private ExecutionPaths paths(Node root, Failure failure) {
    ConcurrentHashMap<Integer, ExecutionPaths> byRoot =
        paths.computeIfAbsent(failure, key -> new ConcurrentHashMap<>());
    ExecutionPaths known = byRoot.get(root.index());
    if (known == null) {
      // Two threads may both work it out; they find the same thing.
      known = ExecutionPaths.of(root, scopes(), failure);
      byRoot.put(root.index(), known);
    }
    return known;
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
