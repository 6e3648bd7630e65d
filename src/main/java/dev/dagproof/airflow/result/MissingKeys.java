package dev.dagproof.airflow.result;

import dev.dagproof.airflow.task.PassedArgument;
import dev.dagproof.airflow.task.PythonTask;
import dev.dagproof.airflow.task.TaskCall;
import dev.dagproof.airflow.task.TaskCallable;
import dev.dagproof.python.ast.ConstantValue;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Constant;
import dev.dagproof.python.ast.Expression.Dict;
import dev.dagproof.python.ast.Expression.ListExpr;
import dev.dagproof.python.ast.Expression.Tuple;
import dev.dagproof.python.ast.Statement.Return;
import dev.dagproof.python.semantic.NameResolver;
import dev.dagproof.python.semantic.Returns;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the keys of results that no task pushes.
 *
 * <p>Facts: {@code PlainXComArg.resolve} of 2.11.2 and 3.3.2; recorded cases
 * xcomarg_index_without_multiple_outputs, xcomarg_index_missing_key.
 */
public final class MissingKeys {
  private final TaskResults results;
  private final NameResolver resolver;
  private final List<MissingKey> found = new ArrayList<>();
  private final Set<Integer> seen = new HashSet<>();

  private MissingKeys(TaskResults results, NameResolver resolver) {
    this.results = results;
    this.resolver = resolver;
  }

  /** Those that the tasks of one DAG file are given. */
  public static List<MissingKey> of(
      List<PythonTask> tasks, TaskResults results, NameResolver resolver) {
    MissingKeys keys = new MissingKeys(results, resolver);
    for (PythonTask task : tasks) {
      for (TaskCall call : task.calls()) {
        for (PassedArgument argument : call.arguments()) {
          if (argument.value().module() == task.dagFile()) {
            keys.check(argument.value().expression(), task.made() && call.made());
          }
        }
      }
    }
    return List.copyOf(keys.found);
  }

  private void check(Expression value, boolean made) {
    if (value instanceof ListExpr list) {
      checkAll(list.elts(), made);
    } else if (value instanceof Tuple tuple) {
      checkAll(tuple.elts(), made);
    } else if (value instanceof Dict dict) {
      checkAll(dict.values(), made);
    } else {
      TaskResult result = results.of(value).orElse(null);
      if (result != null && result.key() != null && seen.add(value.index())) {
        check(value, result, result.key(), made);
      }
    }
  }

  private void checkAll(List<Expression> values, boolean made) {
    for (Expression value : values) {
      check(value, made);
    }
  }

  /** Whether a task surely does not push this key. */
  public static boolean isNotPushed(TaskResult result, String key, NameResolver resolver) {
    Outputs outputs = known(result, key, resolver);
    return outputs == Outputs.ONE
        || (outputs.several() && isNoOutput(result.task().callables().getFirst(), key));
  }

  /** What a task pushes; unknown where it may push something else under this key. */
  private static Outputs known(TaskResult result, String key, NameResolver resolver) {
    if (result.mapped() || !Returned.pushes(result.task())) {
      return Outputs.UNKNOWN;
    }
    TaskCallable callable = result.task().callables().getFirst();
    return PushedKeys.mayHold(result.task(), callable, key)
            || PushedKeys.callsPusher(callable, key, resolver)
        ? Outputs.UNKNOWN
        : Outputs.of(result.task(), callable, resolver);
  }

  private void check(Expression value, TaskResult result, String key, boolean made) {
    if (PushedKeys.namesHook(result.task().dagFile())) {
      return;
    }
    Outputs outputs = known(result, key, resolver);
    if (outputs == Outputs.ONE) {
      found.add(new MissingKey(value, result, false, made));
    } else if (outputs.several() && isNoOutput(result.task().callables().getFirst(), key)) {
      found.add(new MissingKey(value, result, true, false));
    }
  }

  /** Whether all dictionaries that it returns are written out, and none has the key. */
  private static boolean isNoOutput(TaskCallable callable, String key) {
    List<Return> returns = Returns.of(callable.function());
    for (Return statement : returns) {
      if (!(statement.value() instanceof Dict dict) || mayHold(dict, key)) {
        return false;
      }
    }
    return !returns.isEmpty();
  }

  private static boolean mayHold(Dict dict, String key) {
    for (Expression one : dict.keys()) {
      if (!(one instanceof Constant constant)
          || !(constant.value() instanceof ConstantValue.Str text)
          || text.value().equals(key)) {
        return true;
      }
    }
    return false;
  }
}
