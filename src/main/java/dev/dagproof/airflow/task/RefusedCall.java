package dev.dagproof.airflow.task;

import dev.dagproof.airflow.catalog.AirflowVersion;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Constant;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.Starred;
import dev.dagproof.python.ast.Expression.Subscript;
import dev.dagproof.python.ast.Keyword;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.NodeVisitor;
import dev.dagproof.python.semantic.Binding;
import dev.dagproof.python.semantic.Execution;
import dev.dagproof.python.semantic.Failure;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.PythonModule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A call of a method of Airflow that a task surely comes to, with a keyword that the method does
 * not have, or without one that it needs: {@code ti.xcom_pull(task_id=…)}, {@code
 * ti.xcom_push(value=…)}, {@code Variable.get(…, default_var=…)} of airflow.sdk (signatures of
 * 2.11.2 and 3.3.2).
 *
 * @param place the call, or the keyword
 * @param method for people
 * @param parameter the one that the method lacks, or that is not given
 * @param missing whether it is not given
 */
public record RefusedCall(
    PythonModule module, Node place, String method, String parameter, boolean missing) {

  /** Those of the functions that tasks run in the worker's own interpreter. */
  public static List<RefusedCall> of(
      List<PythonTask> tasks, AirflowVersion version, NameResolver resolver) {
    List<RefusedCall> found = new ArrayList<>();
    for (PythonTask task : tasks) {
      FunctionCode code = code(task);
      if (code != null && mayCall(code.module())) {
        code.visitBody(
            new NodeVisitor() {
              @Override
              public void visitCall(Call node) {
                RefusedCall refused = of(code, node, version, resolver);
                if (refused != null) {
                  found.add(refused);
                }
                NodeVisitor.super.visitCall(node);
              }
            });
      }
    }
    return found;
  }

  private static @Nullable FunctionCode code(PythonTask task) {
    boolean isOnly = task.callables().size() == 1 && task.made() && !task.kind().shipsSource();
    if (!isOnly) {
      return null;
    }
    TaskCallable callable = task.callables().getFirst();
    return task.runsBodyOf(callable)
        ? new FunctionCode(callable.module(), callable.function())
        : null;
  }

  private static boolean mayCall(PythonModule module) {
    return module.tree().mentions("xcom_pull")
        || module.tree().mentions("xcom_push")
        || module.tree().mentions("Variable");
  }

  private static @Nullable RefusedCall of(
      FunctionCode code, Call call, AirflowVersion version, NameResolver resolver) {
    if (!(call.func() instanceof Attribute method)) {
      return null;
    }
    String owner = owner(code.module(), method, resolver);
    RefusedCall refused =
        owner.isEmpty() ? null : of(code.module(), call, owner, method.attr(), version);
    return refused != null && code.execution(call, Failure.ATTRIBUTE_ERROR) == Execution.ALWAYS
        ? refused
        : null;
  }

  private static @Nullable RefusedCall of(
      PythonModule module, Call call, String owner, String method, AirflowVersion version) {
    for (Keyword keyword : call.keywords()) {
      String name = keyword.arg();
      if (name != null && !takes(owner, method, name, version)) {
        return new RefusedCall(module, keyword, method, name, false);
      }
    }
    String missing = missing(call, method);
    return missing == null ? null : new RefusedCall(module, call, method, missing, true);
  }

  /** The first parameter without a default that a call does not give; null if it gives all. */
  private static @Nullable String missing(Call call, String method) {
    List<String> needed =
        switch (method) {
          case "xcom_push" -> List.of("key", "value");
          case "get" -> List.of("key");
          default -> List.of();
        };
    Set<String> given = new HashSet<>();
    for (Keyword keyword : call.keywords()) {
      given.add(String.valueOf(keyword.arg()));
    }
    boolean isSpread = given.contains("null");
    for (Expression argument : call.args()) {
      isSpread |= argument instanceof Starred;
    }
    for (int i = call.args().size(); i < needed.size() && !isSpread; i++) {
      if (!given.contains(needed.get(i))) {
        return needed.get(i);
      }
    }
    return null;
  }

  /** Whose method it is: of a task instance, of a class; empty for others. */
  private static String owner(PythonModule module, Attribute method, NameResolver resolver) {
    return switch (method.attr()) {
      case "xcom_pull", "xcom_push" -> isTaskInstance(module, method.value()) ? "ti" : "";
      case "get" -> {
        for (String name : resolver.importedNames(module, method.value())) {
          if (name.startsWith("airflow.") && name.endsWith(".Variable")) {
            yield name;
          }
        }
        yield "";
      }
      default -> "";
    };
  }

  /**
   * Whether a method of Airflow has a parameter.
   *
   * @param owner the dotted name of the class, {@code ti} for a task instance
   */
  public static boolean takes(String owner, String method, String name, AirflowVersion version) {
    boolean isThree = version.isAtLeast(3, 0);
    return switch (method) {
      case "xcom_pull" ->
          switch (name) {
            case "task_ids", "dag_id", "key", "include_prior_dates", "map_indexes", "default" ->
                true;
            case "session" -> !isThree;
            case "run_id" -> true;
            default -> false;
          };
      case "xcom_push" ->
          switch (name) {
            case "key", "value" -> true;
            case "execution_date", "session" -> !isThree;
            default -> false;
          };
      default ->
          switch (name) {
            case "key", "deserialize_json", "team_name" -> true;
            case "default" -> isThree && owner.startsWith("airflow.sdk.");
            case "default_var" -> !owner.startsWith("airflow.sdk.");
            default -> false;
          };
    };
  }

  /** {@code ti}, {@code context["ti"]}, and the long name of it. */
  private static boolean isTaskInstance(PythonModule module, Expression object) {
    if (object instanceof Subscript item) {
      String key = item.slice() instanceof Constant constant ? constant.literalText() : null;
      return isInstanceName(String.valueOf(key));
    }
    if (!(object instanceof Name name) || !isInstanceName(name.id())) {
      return false;
    }
    List<Binding> bindings = module.scopes().bindings(name);
    Node bound = bindings.size() == 1 ? bindings.getFirst().node() : null;
    boolean isParameter =
        bindings.size() == 1 && bindings.getFirst() instanceof Binding.ParameterBinding;
    boolean isRead =
        bound != null
            && bindings.getFirst() instanceof Binding.AssignmentBinding assignment
            && assignment.value() instanceof Subscript item
            && isTaskInstance(module, item);
    return isParameter || isRead;
  }

  private static boolean isInstanceName(String name) {
    return name.equals("ti") || name.equals("task_instance");
  }
}
