package dev.dagproof.airflow.result;

import dev.dagproof.airflow.task.PythonTask;
import dev.dagproof.airflow.task.TaskCallable;
import dev.dagproof.python.ast.Arg;
import dev.dagproof.python.ast.Arguments;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Attribute;
import dev.dagproof.python.ast.Expression.Call;
import dev.dagproof.python.ast.Expression.Name;
import dev.dagproof.python.ast.Expression.Subscript;
import dev.dagproof.python.ast.Keyword;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.Statement.Assign;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.semantic.Resolution;
import org.jspecify.annotations.Nullable;

/** Whether a task may push more than its callable returns. */
final class PushedKeys {
  /** What gives a file the context, or XComs, without a parameter. */
  private static final String[] OTHER_WAYS = {
    "get_current_context", "get_task_instance", "get_task_instances", "XCom"
  };

  /** What runs beside a callable, in whatever file; it has the context. */
  private static final String[] HOOKS = {
    "pre_execute", "post_execute", "on_execute_callback", "on_success_callback"
  };

  private PushedKeys() {}

  /**
   * Whether the callable, or a callback of the task, may push something under a key: whose keys are
   * written out in the file pushes nothing else, unless it gives the task instance away.
   */
  static boolean mayHold(PythonTask task, TaskCallable callable, String key) {
    return mayHold(task.dagFile(), key)
        || mayHold(callable.module(), key)
        || (!task.kind().shipsSource() && givesAway(callable));
  }

  private static boolean mayHold(PythonModule module, String key) {
    for (String word : OTHER_WAYS) {
      if (!module.uses().of(word).isEmpty()) {
        return true;
      }
    }
    for (Expression push : module.uses().of("xcom_push")) {
      String pushed =
          module.tree().parent(push).orElse(null) instanceof Call call && call.func() == push
              ? key(call)
              : null;
      if (pushed == null || pushed.equals(key)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a callable calls a function of another file that may push something under a key. */
  static boolean callsPusher(TaskCallable callable, String key, NameResolver resolver) {
    PythonModule module = callable.module();
    for (Call call : module.tree().allIn(callable.function(), Call.class)) {
      for (Resolution called : resolver.resolve(module, call.func())) {
        PythonModule other = called.module();
        if (other != null && other != module && mayHold(other, key)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether hooks stand in a file, be it as arguments or as keys of {@code default_args}. */
  static boolean namesHook(PythonModule module) {
    String source = module.tree().text(module.tree().module());
    for (String hook : HOOKS) {
      if (source.contains(hook)) {
        return true;
      }
    }
    return false;
  }

  /** The key that a call has as a text; null where that is not known. */
  private static @Nullable String key(Call push) {
    for (Keyword keyword : push.keywords()) {
      if ("key".equals(keyword.arg())) {
        return keyword.value().literalText();
      }
    }
    return push.args().isEmpty() ? null : push.args().getFirst().literalText();
  }

  /** Whether the task instance comes into other hands. */
  private static boolean givesAway(TaskCallable callable) {
    PythonModule module = callable.module();
    Arguments parameters = callable.function().args();
    for (Name name : module.tree().allIn(callable.function(), Name.class)) {
      if (isContext(name, parameters) && isGiven(module, name)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isContext(Name name, Arguments parameters) {
    Arg rest = parameters.kwarg();
    return isInstance(name.id()) || (rest != null && rest.name().equals(name.id()));
  }

  private static boolean isInstance(@Nullable String name) {
    return "ti".equals(name) || "task_instance".equals(name);
  }

  /** Whether something else is done with a value than to ask it for an attribute or an item. */
  private static boolean isGiven(PythonModule module, Expression value) {
    Node parent = module.tree().parent(value).orElse(null);
    if (parent instanceof Subscript item && item.value() == value) {
      String key = item.slice().literalText();
      return key == null || (isInstance(key) && isGiven(module, item));
    }
    if (parent instanceof Assign assign) {
      boolean isNamed = assign.targets().size() == 1;
      return assign.value() == value
          && !(isNamed
              && assign.targets().getFirst() instanceof Name name
              && isInstance(name.id()));
    }
    boolean isAll = value instanceof Name name && !isInstance(name.id());
    return !(parent instanceof Attribute method) || (isAll && isGivenBy(module, method));
  }

  /** Whether a method gives the task instance, or all of the context: {@code get("ti")}. */
  private static boolean isGivenBy(PythonModule module, Attribute method) {
    boolean isOfOne = method.attr().equals("get") || method.attr().equals("pop");
    if (!isOfOne
        || !(module.tree().parent(method).orElse(null) instanceof Call call)
        || call.args().isEmpty()) {
      return true;
    }
    String key = call.args().getFirst().literalText();
    return key == null || (isInstance(key) && isGiven(module, call));
  }
}
