package dev.dagproof.airflow.result;

import dev.dagproof.airflow.catalog.DagMaker;
import dev.dagproof.airflow.structure.StaticTask;
import dev.dagproof.airflow.task.PythonTask;
import dev.dagproof.airflow.task.TaskCall;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.NamedExpr;
import dev.dagproof.python.ast.Expression.Subscript;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.semantic.Binding;
import dev.dagproof.python.semantic.Binding.AssignmentBinding;
import dev.dagproof.python.semantic.PythonModule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells which task's result an expression of a DAG file stands for ({@code XComArg}). */
public final class TaskResults {
  /** So many names are followed one behind the other. */
  private static final int DEPTH = 5;

  private static final String WHOLE = "return_value";

  private final PythonModule dagFile;

  /** The results by the number of the call that gives them: of decorated functions. */
  private final Map<Integer, TaskResult> calls = new LinkedHashMap<>();

  /** The results of operators, whose {@code output} stands for them. */
  private final Map<Integer, TaskResult> operators = new LinkedHashMap<>();

  private TaskResults(PythonModule dagFile) {
    this.dagFile = dagFile;
  }

  /** The results of the tasks that this file makes of Python callables. */
  public static TaskResults of(PythonModule dagFile, List<PythonTask> tasks) {
    TaskResults results = new TaskResults(dagFile);
    for (PythonTask task : tasks) {
      for (TaskCall call : task.calls()) {
        if (call.module() == dagFile) {
          results.add(task, call);
        }
      }
    }
    return results;
  }

  private void add(PythonTask task, TaskCall call) {
    Call operator = task.decorated() ? null : operator(task);
    boolean isPartial =
        operator != null
            && operator.func() instanceof Attribute method
            && method.attr().equals("partial");
    Call made = isPartial ? null : operator;
    boolean mapped = false;
    String name = "";
    Node link = task.decorated() ? call.place() : operator;
    for (Node above = parent(link); link != null && above != null; above = parent(link)) {
      if (above instanceof Call next && next.func() == link) {
        // Neither of both makes a task yet.
        made = name.equals("override") || name.equals("partial") ? null : next;
        name = "";
      } else if (above instanceof Attribute method && isChained(method.attr())) {
        name = method.attr();
        mapped |= name.startsWith("expand");
      } else {
        break;
      }
      link = above;
    }
    if (made != null) {
      (task.decorated() ? calls : operators)
          .put(made.index(), new TaskResult(task, made, mapped, null));
    }
  }

  private @Nullable Node parent(@Nullable Node node) {
    return node == null ? null : dagFile.tree().parent(node).orElse(null);
  }

  /** The call of the operator's class that a task's callable is an argument of. */
  private @Nullable Call operator(PythonTask task) {
    return parent(parent(task.node())) instanceof Call call ? call : null;
  }

  private static boolean isChained(String method) {
    return switch (method) {
      case "override", "partial", "expand", "expand_kwargs" -> true;
      default -> false;
    };
  }

  /** The result of the task that a call makes; empty where it runs no known Python callable. */
  public Optional<TaskResult> madeBy(Call call) {
    TaskResult found = calls.get(call.index());
    return Optional.ofNullable(found == null ? operators.get(call.index()) : found);
  }

  /** The result of a task; empty where it runs no Python callable that is known. */
  public Optional<TaskResult> madeBy(StaticTask task) {
    boolean isHere = task.made().module() == dagFile;
    return isHere && task.made().node() instanceof Call call ? madeBy(call) : Optional.empty();
  }

  /** All results, in the order in which their tasks were found. */
  public List<TaskResult> all() {
    List<TaskResult> all = new ArrayList<>(calls.values());
    all.addAll(operators.values());
    return all;
  }

  /** The results of decorated functions, in the order in which their tasks were found. */
  Collection<TaskResult> ofFunctions() {
    return calls.values();
  }

  /** The result that an expression of the file stands for; empty where that is not known. */
  public Optional<TaskResult> of(Expression expression) {
    TaskResult found = find(expression, DEPTH);
    return found == null || isRepeated(found.made()) ? Optional.empty() : Optional.of(found);
  }

  private @Nullable TaskResult find(Expression expression, int depth) {
    if (depth == 0) {
      return null;
    }
    if (expression instanceof Call call) {
      return calls.get(call.index());
    }
    if (expression instanceof NamedExpr named) {
      return find(named.value(), depth - 1);
    }
    if (expression instanceof Attribute output) {
      return output.attr().equals("output") ? operator(output.value(), depth - 1) : null;
    }
    if (expression instanceof Subscript item) {
      TaskResult whole = find(item.value(), depth - 1);
      String key = item.slice().literalText();
      return whole == null || key == null ? null : key.equals(WHOLE) ? whole : whole.at(key);
    }
    Expression value = assigned(expression);
    return value == null ? null : find(value, depth - 1);
  }

  private @Nullable TaskResult operator(Expression expression, int depth) {
    Expression value = expression instanceof Call ? expression : assigned(expression);
    if (value instanceof Call call) {
      return operators.get(call.index());
    }
    return value == null || depth == 0 ? null : operator(value, depth - 1);
  }

  private @Nullable Expression assigned(Expression expression) {
    if (!(expression instanceof Name name)) {
      return null;
    }
    List<Binding> bindings = dagFile.scopes().bindings(name);
    return bindings.size() == 1 && bindings.getFirst() instanceof AssignmentBinding assignment
        ? assignment.value()
        : null;
  }

  /** Whether it may be made for each element of something: in a task group that is mapped. */
  private boolean isRepeated(Call made) {
    for (Node node = parent(made); node != null; node = parent(node)) {
      if (node instanceof FunctionDef function && DagMaker.GROUP_DECORATOR.isOver(function)) {
        return !dagFile.attributes("expand").isEmpty()
            || !dagFile.attributes("expand_kwargs").isEmpty();
      }
    }
    return false;
  }
}
