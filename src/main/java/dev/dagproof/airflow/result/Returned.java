package dev.dagproof.airflow.result;

import dev.dagproof.airflow.task.PythonTask;
import dev.dagproof.airflow.task.TaskCallable;
import dev.dagproof.python.ast.ConstantValue;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Constant;
import dev.dagproof.python.ast.Expression.Dict;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.Statement.Return;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.semantic.Returns;
import dev.dagproof.python.types.ObjectTypes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a task's result may be.
 *
 * @param module the file of the callable
 * @param value what it returns; for an entry of several outputs the value of that; the whole
 *     function where it returns nothing
 */
record Returned(PythonModule module, Node value, Shape shape) {

  /** All that a result may be besides None; empty where some of it is not known. */
  static List<Returned> of(TaskResult result, NameResolver resolver) {
    PythonTask task = result.task();
    if (result.mapped() || !pushes(task)) {
      return List.of();
    }
    TaskCallable callable = task.callables().getFirst();
    String key = result.key();
    if (key != null && !Outputs.of(task, callable, resolver).several()) {
      return List.of();
    }
    boolean isNone =
        key == null
            ? NoResult.isOf(task, callable)
            : MissingKeys.isNotPushed(result, key, resolver);
    if (isNone) {
      return List.of(new Returned(callable.module(), callable.function(), Shape.NONE));
    }
    List<Returned> found = new ArrayList<>();
    ObjectTypes types = new ObjectTypes(resolver);
    for (Return statement : Returns.of(callable.function())) {
      Expression value = value(result, statement.value());
      Shape shape = value == null ? null : Shape.of(types.of(callable.module(), value));
      if (value == null || shape == null) {
        return List.of();
      }
      found.add(new Returned(callable.module(), value, shape));
    }
    return found;
  }

  /** Whether what the one callable returns is what the result is. */
  static boolean pushes(PythonTask task) {
    return task.callables().size() == 1
        && task.runsBodyOf(task.callables().getFirst())
        && task.pushesResult();
  }

  private static @Nullable Expression value(TaskResult result, @Nullable Expression returned) {
    String key = result.key();
    if (key == null) {
      return returned;
    }
    return returned instanceof Dict dict ? entry(dict, key) : null;
  }

  /** The value of a key; null where it is not surely that of the last such key. */
  static @Nullable Expression entry(Dict dict, String key) {
    Expression found = null;
    for (int i = 0; i < dict.keys().size(); i++) {
      Expression one = dict.keys().get(i);
      if (!(one instanceof Constant constant)
          || !(constant.value() instanceof ConstantValue.Str text)) {
        return null;
      }
      if (text.value().equals(key)) {
        found = dict.values().get(i);
      }
    }
    return found;
  }
}
