package dev.dagproof.lint;

import dev.dagproof.airflow.catalog.AirflowPackage;
import dev.dagproof.python.ast.Alias;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.NodeVisitor;
import dev.dagproof.python.ast.Statement.ClassDef;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.ast.Statement.Import;
import dev.dagproof.python.ast.Statement.ImportFrom;
import dev.dagproof.python.semantic.ModuleFinder;
import dev.dagproof.python.semantic.PythonModule;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds the project's files that a module imports, anywhere in its text. */
final class ImportedFiles implements NodeVisitor {
  private final PythonModule module;
  private final ModuleFinder finder;
  private final Consumer<Path> found;

  private ImportedFiles(PythonModule module, ModuleFinder finder, Consumer<Path> found) {
    this.module = module;
    this.finder = finder;
    this.found = found;
  }

  /** Passes on each imported file, packages' {@code __init__.py} included; some more than once. */
  static void of(PythonModule module, ModuleFinder finder, Consumer<Path> found) {
    new ImportedFiles(module, finder, found).visit(module.tree().module());
  }

  @Override
  public void visit(Node node) {
    // No statement stands below an expression.
    if (!(node instanceof Expression)) {
      node.accept(this);
    }
  }

  @Override
  public void visitFunctionDef(FunctionDef node) {
    visitAll(node.body());
  }

  @Override
  public void visitClassDef(ClassDef node) {
    visitAll(node.body());
  }

  @Override
  public void visitImport(Import node) {
    for (Alias alias : node.names()) {
      if (!AirflowPackage.holds(alias.name())) {
        findWithPackages(alias.name(), 0);
      }
    }
  }

  @Override
  public void visitImportFrom(ImportFrom node) {
    String from = node.module();
    if (AirflowPackage.holds(from)) {
      return;
    }
    Optional<Path> file = findWithPackages(from, node.level());
    if (file.isPresent() && !file.get().endsWith("__init__.py")) {
      // The names are of things inside that file, not of files.
      return;
    }
    for (Alias alias : node.names()) {
      find(from == null ? alias.name() : from + "." + alias.name(), node.level());
    }
  }

  private Optional<Path> findWithPackages(@Nullable String dotted, int level) {
    if (dotted != null) {
      for (int dot = dotted.indexOf('.'); dot >= 0; dot = dotted.indexOf('.', dot + 1)) {
        find(dotted.substring(0, dot), level);
      }
    }
    return find(dotted, level);
  }

  private Optional<Path> find(@Nullable String dotted, int level) {
    Optional<Path> file = finder.find(module.path(), dotted, level);
    file.ifPresent(found);
    return file;
  }
}
