package dev.dagproof.airflow.virtualenv;

import dev.dagproof.airflow.catalog.AirflowPackage;
import dev.dagproof.airflow.task.PythonTask;
import dev.dagproof.airflow.task.TaskCallable;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Statement.Return;
import dev.dagproof.python.semantic.ConstantEvaluator;
import dev.dagproof.python.semantic.Execution;
import dev.dagproof.python.semantic.ExecutionPaths;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.semantic.PythonValue;
import dev.dagproof.python.semantic.Returns;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds what the callables of branches return that {@code skip_all_except} of 2.11.2 and {@code
 * do_branch} of 3.3.2 refuse: other things than text, and ids that no task has (cases
 * branch_returns_int, branch_unknown_task).
 */
public final class BranchResults {
  private final PythonModule dagFile;
  private final NameResolver resolver;
  private final List<BranchResult> found = new ArrayList<>();
  private @Nullable TaskIds ids;

  private BranchResults(PythonModule dagFile, NameResolver resolver) {
    this.dagFile = dagFile;
    this.resolver = resolver;
  }

  /** Those of the branches of a file that run in another interpreter. */
  public static List<BranchResult> of(
      PythonModule dagFile, List<PythonTask> tasks, NameResolver resolver) {
    BranchResults results = new BranchResults(dagFile, resolver);
    for (PythonTask task : tasks) {
      if (task.kind().isBranch() && task.kind().shipsSource()) {
        for (TaskCallable callable : task.callables()) {
          if (!callable.function().isAsync() && !callable.isGenerator()) {
            results.check(task, callable);
          }
        }
      }
    }
    return List.copyOf(results.found);
  }

  private void check(PythonTask task, TaskCallable callable) {
    boolean certain = VirtualenvTasks.isCertain(task, callable);
    ExecutionPaths paths = callable.module().paths(callable.function());
    ConstantEvaluator evaluator = new ConstantEvaluator(resolver, AirflowPackage::holds);
    for (Return statement : Returns.of(callable.function())) {
      Expression value = statement.value();
      Execution execution = paths.of(statement);
      String wrong =
          value == null || execution == Execution.NEVER
              ? null
              : wrong(callable, evaluator.evaluate(callable.module(), value));
      if (value != null && wrong != null) {
        boolean fails = certain && execution == Execution.ALWAYS;
        found.add(new BranchResult(task, callable.module(), value, wrong, fails));
      }
    }
  }

  /** The id that no task has, or empty text for what is none; null if all may be well. */
  private @Nullable String wrong(TaskCallable callable, PythonValue value) {
    if (value instanceof PythonValue.Other || value instanceof PythonValue.Bool) {
      return "";
    }
    if (value instanceof PythonValue.Str text) {
      return isNoTask(callable, text.value()) ? text.value() : null;
    }
    if (value instanceof PythonValue.Sequence several) {
      for (PythonValue item : several.items()) {
        boolean isNoText =
            item instanceof PythonValue.Other
                || item instanceof PythonValue.Bool
                || item == PythonValue.None.NONE;
        if (isNoText) {
          return "";
        }
        String text = item.text().orElse(null);
        if (text != null && isNoTask(callable, text)) {
          return text;
        }
      }
    }
    return null;
  }

  private boolean isNoTask(TaskCallable callable, String id) {
    if (callable.module() != dagFile) {
      return false;
    }
    TaskIds known = ids;
    if (known == null) {
      known = TaskIds.of(dagFile);
      ids = known;
    }
    return known.surelyLack(id);
  }
}
