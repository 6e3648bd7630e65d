package dev.dagproof.airflow.virtualenv;

import dev.dagproof.airflow.catalog.AirflowPackage;
import dev.dagproof.airflow.catalog.DagMaker;
import dev.dagproof.python.ast.Alias;
import dev.dagproof.python.ast.ConstantValue;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Constant;
import dev.dagproof.python.ast.Expression.Lambda;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Keyword;
import dev.dagproof.python.ast.NodeVisitor;
import dev.dagproof.python.ast.Statement.ClassDef;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.ast.Statement.Import;
import dev.dagproof.python.ast.Statement.ImportFrom;
import dev.dagproof.python.ast.Statement.Return;
import dev.dagproof.python.ast.Statement.With;
import dev.dagproof.python.ast.WithItem;
import dev.dagproof.python.semantic.Binding.FromImportBinding;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.semantic.Scopes;
import dev.dagproof.python.semantic.StandardLibrary;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What may be an id of a task or task group of a file: every text in it that is not returned, every
 * name of a function. Nothing is known of a file that works ids out, or takes tasks from others.
 *
 * <p>A task in {@code with TaskGroup("group")} has the id {@code group.task}, and no other (case
 * branch_returns_task_id_without_group_prefix).
 */
final class TaskIds implements NodeVisitor {
  private final Set<String> possible = new HashSet<>();

  /** Those that may go with any prefix, or none. */
  private final Set<String> unplaced = new HashSet<>();

  /** The whole ids of tasks and groups in groups whose prefix is known. */
  private final Set<String> placed = new HashSet<>();

  private final Scopes scopes;

  /** What ids begin with here; null where that is not known. */
  private @Nullable String prefix = "";

  private boolean complete = true;

  /** How many functions are around what is visited, without those that make DAGs and groups. */
  private int functions;

  private TaskIds(Scopes scopes) {
    this.scopes = scopes;
  }

  /** Those of a file. */
  public static TaskIds of(PythonModule module) {
    TaskIds ids = new TaskIds(module.scopes());
    ids.visit(module.tree().module());
    return ids;
  }

  /** Whether no task or group has this id, with or without the prefix of a group. */
  public boolean surelyLack(String id) {
    return complete && lacks(id) && lacks(withoutNumber(id));
  }

  private boolean lacks(String id) {
    String last = last(id);
    return !possible.contains(last) || (!unplaced.contains(last) && !placed.contains(id));
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
    addUnplaced(node.name());
    boolean makesDag = DagMaker.DAG_DECORATOR.isOver(node);
    boolean makesTasks = makesDag || DagMaker.GROUP_DECORATOR.isOver(node);
    String around = prefix;
    prefix = makesDag ? "" : null;
    functions += makesTasks ? 0 : 1;
    NodeVisitor.super.visitFunctionDef(node);
    functions -= makesTasks ? 0 : 1;
    prefix = around;
  }

  private void addUnplaced(String id) {
    possible.add(id);
    unplaced.add(id);
  }

  @Override
  public void visitClassDef(ClassDef node) {
    String around = prefix;
    prefix = null;
    NodeVisitor.super.visitClassDef(node);
    prefix = around;
  }

  /** Nobody knows where it is called. */
  @Override
  public void visitLambda(Lambda node) {
    String around = prefix;
    prefix = null;
    NodeVisitor.super.visitLambda(node);
    prefix = around;
  }

  // Groups

  @Override
  public void visitWith(With node) {
    String around = prefix;
    for (WithItem item : node.items()) {
      visit(item);
      if (!isDag(item.contextExpr())) {
        prefix = prefixIn(item.contextExpr());
      }
    }
    visitAll(node.body());
    prefix = around;
  }

  private static boolean isDag(Expression context) {
    return context instanceof Call call && DagMaker.named(call.func()) == DagMaker.DAG;
  }

  /** What ids begin with in this group; null where it is something else, or is not known. */
  private @Nullable String prefixIn(Expression context) {
    String group = context instanceof Call call ? groupId(call) : null;
    return group == null || prefix == null ? null : prefix + group + ".";
  }

  /** The id of {@code TaskGroup("id")}; null if it is another call, or another parent is given. */
  private @Nullable String groupId(Call call) {
    boolean isTaskGroup =
        call.func() instanceof Name name
            && DagMaker.named(name) == DagMaker.GROUP
            && scopes.bindings(name).size() == 1
            && scopes.bindings(name).getFirst() instanceof FromImportBinding;
    if (!isTaskGroup || call.args().size() > 1) {
      return null;
    }
    String id = call.args().isEmpty() ? null : call.args().getFirst().literalText();
    for (Keyword keyword : call.keywords()) {
      String name = keyword.arg() == null ? "" : keyword.arg();
      switch (name) {
        case "group_id" -> id = keyword.value().literalText();
        case "tooltip", "ui_color", "ui_fgcolor", "default_args" -> {}
        default -> {
          return null;
        }
      }
    }
    return id;
  }

  /** The id that a call gives the task or group that it makes; null where that is not known. */
  private @Nullable Expression ownId(Call call) {
    if (groupId(call) != null) {
      return call.args().isEmpty() ? keyword(call, "group_id") : call.args().getFirst();
    }
    boolean isPlain =
        call.args().isEmpty()
            && keyword(call, "task_group") == null
            && keyword(call, "dag") == null
            && keyword(call, null) == null;
    return isPlain ? keyword(call, "task_id") : null;
  }

  private static @Nullable Expression keyword(Call call, @Nullable String name) {
    for (Keyword keyword : call.keywords()) {
      if (Objects.equals(keyword.arg(), name)) {
        return keyword.value();
      }
    }
    return null;
  }

  @Override
  public void visitCall(Call node) {
    Expression id = prefix == null || prefix.isEmpty() ? null : ownId(node);
    String text = id == null ? null : id.literalText();
    if (text != null) {
      possible.add(last(text));
      placed.add(prefix + text);
    }
    visit(node.func());
    for (Expression argument : node.args()) {
      if (text == null || argument != id) {
        visit(argument);
      }
    }
    for (Keyword keyword : node.keywords()) {
      if (text == null || keyword.value() != id) {
        visit(keyword);
      }
    }
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
      addUnplaced(last(text.value()));
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
