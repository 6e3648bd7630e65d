package dev.dagproof.airflow.virtualenv;

import dev.dagproof.python.ast.Alias;
import dev.dagproof.python.ast.ConstantValue;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.Constant;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.NodeVisitor;
import dev.dagproof.python.ast.Statement.Import;
import dev.dagproof.python.ast.Statement.ImportFrom;
import dev.dagproof.python.semantic.Execution;
import dev.dagproof.python.semantic.ExecutionPaths;
import dev.dagproof.python.semantic.Failure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The imports in a shipped function that fail the task, or may, where they fail. */
final class ShippedImports implements NodeVisitor {
  private final ShippedFunction function;
  private final ExecutionPaths paths;
  private final List<ShippedImport> found = new ArrayList<>();
  private boolean changesPath;
  private boolean mentionsInstaller;

  private ShippedImports(ShippedFunction function) {
    this.function = function;
    this.paths = function.paths(Failure.IMPORT_ERROR);
  }

  static ShippedImports of(ShippedFunction function) {
    ShippedImports imports = new ShippedImports(function);
    imports.visitAll(function.function().body());
    return imports;
  }

  /** In the order of the text; without those whose failure the function handles. */
  List<ShippedImport> found() {
    return found;
  }

  /** Whether the function itself may see to it that more can be imported. */
  boolean changesEnvironment() {
    return changesPath || mentionsInstaller;
  }

  @Override
  public void visitImport(Import node) {
    for (Alias alias : node.names()) {
      add(node, alias, null, alias.name(), 0);
    }
  }

  @Override
  public void visitImportFrom(ImportFrom node) {
    for (Alias alias : node.names()) {
      add(node, node, node.module(), alias.name(), node.level());
    }
  }

  private void add(Node statement, Node node, @Nullable String source, String name, int level) {
    Execution execution = paths.of(statement);
    if (execution == Execution.NEVER || function.guards().handle(statement, Failure.IMPORT_ERROR)) {
      return;
    }
    ShippedImport shipped = new ShippedImport(node, source, name, level, execution);
    if (execution == Execution.ALWAYS || !function.guards().mention(shipped.topLevel())) {
      found.add(shipped);
    }
  }

  @Override
  public void visitAttribute(Attribute node) {
    if (node.value() instanceof Name name) {
      changesPath |=
          switch (name.id()) {
            case "sys" ->
                node.attr().equals("path")
                    || node.attr().equals("modules")
                    || node.attr().equals("meta_path")
                    || node.attr().equals("path_hooks");
            case "site" -> true;
            default -> false;
          };
    }
    NodeVisitor.super.visitAttribute(node);
  }

  @Override
  public void visitConstant(Constant node) {
    if (node.value() instanceof ConstantValue.Str text) {
      mentionsInstaller |= isInstaller(text.value());
    }
  }

  /** {@code [sys.executable, "-m", "pip", "install", …]}, {@code "uv pip install …"}. */
  private static boolean isInstaller(String text) {
    return text.equals("pip")
        || text.equals("uv")
        || text.equals("conda")
        || text.contains("pip install")
        || text.contains("pip3 install")
        || text.contains("conda install");
  }
}
