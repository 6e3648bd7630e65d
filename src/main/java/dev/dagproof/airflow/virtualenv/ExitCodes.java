package dev.dagproof.airflow.virtualenv;

import dev.dagproof.airflow.task.PythonTask;
import dev.dagproof.airflow.task.TaskCallable;
import dev.dagproof.python.ast.ConstantValue;
import dev.dagproof.python.ast.Expression;
import dev.dagproof.python.ast.Expression.Constant;
import dev.dagproof.python.ast.Statement.FunctionDef;
import dev.dagproof.python.semantic.PythonValue;
import java.math.BigInteger;

/**
 * Which ends of the other interpreter count as skipped and not as failed: {@code
 * skip_on_exit_code}. An exception that nobody catches ends it with the code 1.
 */
final class ExitCodes {
  private ExitCodes() {}

  /** Whether a callable that fails may leave its task skipped. */
  static boolean maySkip(PythonTask task, TaskCallable callable) {
    // Hardly anybody sets it: where settings are not known it is taken to be absent.
    if (!task.arguments().names("skip_on_exit_code")) {
      return false;
    }
    PythonValue codes = task.arguments().value("skip_on_exit_code", PythonValue.None.NONE);
    return codes != PythonValue.None.NONE && (mayBeOfFailure(codes) || mentionsExit(callable));
  }

  private static boolean mayBeOfFailure(PythonValue codes) {
    if (!(codes instanceof PythonValue.Sequence several)) {
      return !isOtherCode(codes);
    }
    for (PythonValue code : several.items()) {
      if (!isOtherCode(code)) {
        return true;
      }
    }
    return !several.complete();
  }

  private static boolean isOtherCode(PythonValue code) {
    return code instanceof PythonValue.Other number
        && number.expression() instanceof Constant constant
        && constant.value() instanceof ConstantValue.Int integer
        && !integer.value().equals(BigInteger.ONE);
  }

  private static boolean mentionsExit(TaskCallable callable) {
    FunctionDef function = callable.function();
    for (String name : new String[] {"exit", "_exit", "quit", "SystemExit"}) {
      for (Expression use : callable.module().uses().of(name)) {
        if (use.start() >= function.start() && use.end() <= function.end()) {
          return true;
        }
      }
    }
    return false;
  }
}
