package dev.dagproof.airflow.structure;

import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Lambda;
import dev.dagproof.python.ast.Node;
import dev.dagproof.python.ast.Statement;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.ast.Statement.Raise;
import dev.dagproof.python.ast.Statement.Return;
import dev.dagproof.python.evaluation.FunctionValue;
import dev.dagproof.python.semantic.Execution;
import dev.dagproof.python.semantic.ExecutionPaths;
import dev.dagproof.python.semantic.PythonModule;
import dev.dagproof.python.semantic.Returns;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place where a callable ends and gives something: a {@code return} statement, or the body of a
 * lambda.
 *
 * @param value what stands there; null for a bare {@code return}
 * @param paths how surely the parts of it run; null in a lambda, of which all runs
 */
record ReturnPlace(
    Node node, @Nullable Expression value, Execution execution, @Nullable ExecutionPaths paths) {

  /** Those that may be reached. */
  static List<ReturnPlace> of(FunctionValue callable) {
    if (callable.node() instanceof Lambda lambda) {
      return List.of(new ReturnPlace(lambda.body(), lambda.body(), Execution.ALWAYS, null));
    }
    FunctionDef function = callable.definition();
    if (function == null) {
      return List.of();
    }
    ExecutionPaths paths = callable.module().paths(function);
    List<ReturnPlace> found = new ArrayList<>();
    for (Return statement : Returns.of(function)) {
      Execution execution = paths.of(statement);
      if (execution != Execution.NEVER) {
        found.add(new ReturnPlace(statement, statement.value(), execution, paths));
      }
    }
    return found;
  }

  /** Whether a function surely reaches its end, and gives None there as everywhere else. */
  static boolean isNothing(FunctionDef function, PythonModule module) {
    if (function.body().isEmpty()) {
      return false;
    }
    Statement last = function.body().getLast();
    boolean endsThere =
        module.paths(function).of(last) == Execution.ALWAYS && !(last instanceof Raise);
    return endsThere && Returns.of(function).stream().allMatch(one -> one.value() == null);
  }
}
