package dev.dagproof.rules.virtualenv;

import dev.dagproof.airflow.AirflowModule;
import dev.dagproof.airflow.task.PythonTask;
import dev.dagproof.airflow.task.TaskCallable;
import dev.dagproof.airflow.virtualenv.VirtualenvTask;
import dev.dagproof.lint.Edit;
import dev.dagproof.lint.edit.Layout;
import dev.dagproof.lint.edit.ListEdits;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Dict;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.Starred;
import dev.dagproof.python.ast.Keyword;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.semantic.PythonModule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one call that makes a task of a function of its own file: where the function's arguments are
 * given.
 *
 * @param call that of the operator, or of the decorated function
 * @param decorated whether it is that of a decorated function
 */
record ArgumentPlace(Call call, boolean decorated) {

  /** The call; null if there are several, or the function is used in another way, too. */
  static @Nullable ArgumentPlace of(AirflowModule airflow, VirtualenvTask virtualenv) {
    PythonTask task = virtualenv.task();
    TaskCallable callable = virtualenv.callable();
    PythonModule module = callable.module();
    if (task.module() != module || task.dagFile() != module || !callable.imports().isEmpty()) {
      return null;
    }
    if (tasks(airflow, callable.function()) != 1) {
      return null;
    }
    Name use = onlyUse(module, callable.function());
    Node parent = use == null ? null : module.tree().parent(use).orElse(null);
    if (task.decorated()) {
      return parent instanceof Call call && call.func() == use
          ? new ArgumentPlace(call, true)
          : null;
    }
    return parent instanceof Keyword keyword
            && "python_callable".equals(keyword.arg())
            && module.tree().parent(keyword).orElse(null) instanceof Call call
        ? new ArgumentPlace(call, false)
        : null;
  }

  private static int tasks(AirflowModule airflow, FunctionDef function) {
    int count = 0;
    for (PythonTask task : airflow.pythonTasks()) {
      for (TaskCallable callable : task.callables()) {
        count += callable.function() == function ? 1 : 0;
      }
    }
    return count;
  }

  private static @Nullable Name onlyUse(PythonModule module, FunctionDef function) {
    Name only = null;
    for (Expression use : module.uses().of(function.name())) {
      if (!(use instanceof Name name) || only != null) {
        return null;
      }
      only = name;
    }
    return only;
  }

  private @Nullable Keyword keyword(String name) {
    for (Keyword keyword : call.keywords()) {
      if (name.equals(keyword.arg())) {
        return keyword;
      }
    }
    return null;
  }

  /**
   * Edits that give the function a further argument; null where they cannot be written down.
   *
   * @param entries names and the texts of expressions, in turn
   */
  @Nullable List<Edit> give(Layout layout, PythonTask task, List<String> entries) {
    for (Expression argument : call.args()) {
      if (argument instanceof Starred) {
        return null;
      }
    }
    for (Keyword keyword : call.keywords()) {
      if (keyword.arg() == null) {
        return null;
      }
    }
    ListEdits edits = new ListEdits(layout);
    if (decorated) {
      return edits.addArgument(call, joined(entries, "", "="));
    }
    Keyword given = keyword("op_kwargs");
    String dict = joined(entries, "\"", "\": ");
    if (given != null) {
      return given.value() instanceof Dict literal ? edits.addEntry(literal, dict) : null;
    }
    return task.arguments().names("op_kwargs")
        ? null
        : edits.addArgument(call, "op_kwargs={" + dict + "}");
  }

  private static String joined(List<String> entries, String before, String behind) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < entries.size(); i += 2) {
      text.append(i == 0 ? "" : ", ").append(before).append(entries.get(i)).append(behind);
      text.append(entries.get(i + 1));
    }
    return text.toString();
  }
}
