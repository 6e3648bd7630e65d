package dev.dagproof.airflow.virtualenv;

import dev.dagproof.airflow.catalog.AirflowPackage;
import dev.dagproof.python.ast.Alias;
import dev.dagproof.python.ast.ConstantValue;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Constant;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Keyword;
import dev.dagproof.python.ast.NodeVisitor;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.ast.Statement.Import;
import dev.dagproof.python.ast.Statement.ImportFrom;
import dev.dagproof.python.ast.Statement.Return;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.semantic.StandardLibrary;
import java.util.HashSet;
import java.util.Set;

/**
 * What may be an id of a task or task group of a file: every text in it that is not returned, every
 * name of a function. Nothing is known of a file that works ids out, or takes tasks from others.
 */
final class TaskIds implements NodeVisitor {
  private final Set<String> possible = new HashSet<>();
  private boolean complete = true;

  /** How many functions are around what is visited, without those that make DAGs and groups. */
  private int functions;

  private TaskIds() {}

  static TaskIds of(PythonModule module) {
    TaskIds ids = new TaskIds();
    ids.visit(module.tree().module());
    return ids;
  }

  /** Whether no task or group has this id, with or without the prefix of a group. */
  boolean surelyLack(String id) {
    return complete && !possible.contains(last(id)) && !possible.contains(last(withoutNumber(id)));
  }

  private static String last(String id) {
    return id.substring(id.lastIndexOf('.') + 1);
  }

  /** {@code load__1}: the second task of that name. */
  private static String withoutNumber(String id) {
    int end = id.length();
    while (end > 0 && Character.isDigit(id.charAt(end - 1))) {
      end--;
    }
    return end < id.length() && id.startsWith("__", end - 2) ? id.substring(0, end - 2) : id;
  }

  @Override
  public void visitFunctionDef(FunctionDef node) {
    possible.add(node.name());
    boolean makesTasks = isDagOrGroup(node);
    functions += makesTasks ? 0 : 1;
    NodeVisitor.super.visitFunctionDef(node);
    functions -= makesTasks ? 0 : 1;
  }

  private static boolean isDagOrGroup(FunctionDef function) {
    for (Expression decorator : function.decoratorList()) {
      Expression head = decorator instanceof Call call ? call.func() : decorator;
      String name =
          head instanceof Attribute attribute
              ? attribute.attr()
              : head instanceof Name simple ? simple.id() : "";
      if (name.equals("dag") || name.equals("task_group")) {
        return true;
      }
    }
    return false;
  }

  /** A text alone, or in a list: what a branch returns is no id by itself. */
  @Override
  public void visitReturn(Return node) {
    if (node.value() != null) {
      new Calls().visit(node.value());
    }
  }

  /** Of what is returned, only what calls are given counts. */
  private final class Calls implements NodeVisitor {
    @Override
    public void visitCall(Call node) {
      TaskIds.this.visitCall(node);
    }
  }

  @Override
  public void visitConstant(Constant node) {
    if (node.value() instanceof ConstantValue.Str text) {
      possible.add(last(text.value()));
      // {"task_id": f"load_{n}"}
      complete &= !text.value().equals("task_id") && !text.value().equals("group_id");
    }
  }

  @Override
  public void visitKeyword(Keyword node) {
    boolean isId = "task_id".equals(node.arg()) || "group_id".equals(node.arg());
    complete &= !isId || node.value() instanceof Constant;
    NodeVisitor.super.visitKeyword(node);
  }

  @Override
  public void visitImport(Import node) {
    for (Alias alias : node.names()) {
      complete &= functions > 0 || isHarmless(alias.name());
    }
  }

  @Override
  public void visitImportFrom(ImportFrom node) {
    String module = node.module();
    boolean isHarmless = node.level() == 0 && module != null && isHarmless(module);
    complete &= functions > 0 || isHarmless;
  }

  private static boolean isHarmless(String module) {
    return AirflowPackage.holds(module)
        || StandardLibrary.hasModuleOf(module)
        || module.startsWith("pendulum");
  }
}
